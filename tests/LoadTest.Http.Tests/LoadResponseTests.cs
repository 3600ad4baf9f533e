using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests;

public sealed class LoadResponseTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    [Theory]
    [InlineData("latin1", "ü")]
    [InlineData("utf-8", "\uFFFD")]
    public async Task A_text_is_read_in_the_encoding_that_the_service_tells(string charset, string text)
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync($"{server.Url}text/{charset}");

        (await response.ReadAsStringAsync()).Should().Be(text);
    }

    [Fact]
    public async Task An_encoding_that_is_not_known_is_an_error()
    {
        using var harness = new HttpHarness();
        using var response = await harness.Http.GetAsync(server.Url + "text/klingon");

        var read = async () => await response.ReadAsStringAsync();

        await read.Should().ThrowAsync<InvalidOperationException>().WithMessage("*'klingon'*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00EF\u00BB\u00BF")]
    public async Task Json_is_read_with_or_without_a_byte_order_mark(string mark)
    {
        await using var raw = new RawServer(async (stream, cancellation) =>
        {
            var json = $"{mark}{{\"title\":\"a\"}}";
            await stream.WriteAsync(
                System.Text.Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {json.Length}\r\n\r\n{json}"), cancellation);
        });
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(raw.Url);

        (await response.ReadJsonAsync<Dictionary<string, string>>()).Should().Equal(new Dictionary<string, string> { ["title"] = "a" });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    public async Task The_stream_holds_the_body_and_cannot_be_written(int count)
    {
        using var harness = new HttpHarness();
        using var response = await harness.Http.GetAsync($"{server.Url}bytes/{count}");

        await using var stream = response.ReadAsStream();

        stream.Length.Should().Be(count);
        stream.CanWrite.Should().BeFalse();
    }

    [Fact]
    public async Task A_disposed_response_keeps_its_status_and_no_body()
    {
        using var harness = new HttpHarness();
        var response = await harness.Http.GetAsync(server.Url + "bytes/10");
        response.Dispose();
        response.Dispose();

        var read = () => response.Body;

        response.Status.Should().Be(200);
        read.Should().Throw<ObjectDisposedException>();
    }
}
