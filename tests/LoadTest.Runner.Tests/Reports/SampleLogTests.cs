using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class SampleLogTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("loadtest-samples-").FullName;
    private readonly VirtualTime _time = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Each_sample_is_on_disk_as_soon_as_it_is_written()
    {
        using var log = new SampleLog(_root, _time);

        log.Write(3, 17, 1, "EXCELLENT", [("ratio", 5.25), ("bytes", 120), ("text", "hi"), ("ok", true), ("none", null), ("odd", double.NaN)]);

        var line = Lines().Should().ContainSingle().Which;
        line.GetProperty("tag").GetString().Should().Be("EXCELLENT");
        line.GetProperty("user").GetInt32().Should().Be(3);
        line.GetProperty("iteration").GetInt64().Should().Be(17);
        line.GetProperty("attempt").GetInt32().Should().Be(1);
        line.GetProperty("utc").GetDateTime().Should().Be(_time.GetUtcNow().UtcDateTime);
        line.GetProperty("fields").GetRawText().Should().Be("""{"ratio":5.25,"bytes":120,"text":"hi","ok":true,"none":null,"odd":null}""");
        log.Files.Should().Equal(Path.Combine(_root, "samples.jsonl"));
    }

    [Fact]
    public void Samples_are_bounded_by_tag_and_counted()
    {
        using var log = new SampleLog(_root, _time);

        for (var i = 0; i < 1_500; i++) log.Write(0, i, 0, "MANY", []);
        log.Write(0, 0, 0, "FEW", []);

        Lines().Should().HaveCount(1_001);
        log.Warnings.Should().Equal("samples.jsonl holds the first 1000 of 1500 samples 'MANY'.");
    }

    [Fact]
    public void Tags_are_bounded()
    {
        using var log = new SampleLog(_root, _time);

        for (var i = 0; i < 60; i++) log.Write(0, i, 0, $"tag {i}", []);

        Lines().Count(line => line.GetProperty("tag").GetString() == "other").Should().Be(10);
    }

    [Fact]
    public void Credentials_are_masked_in_texts_and_by_the_name_of_their_field()
    {
        using var log = new SampleLog(_root, _time);

        log.Write(0, 0, 0, "token=hunter1", [("url", "http://me:hunter2@host/?api_key=hunter3"), ("password", "hunter4"), ("pin_secret", 12345), ("max_tokens", 250)]);

        var text = File.ReadAllText(Path.Combine(_root, SampleLog.FileName));
        text.Should().NotContain("hunter").And.NotContain("12345").And.Contain("250");
        Lines().Should().ContainSingle("a masked line is still JSON");
    }

    [Theory]
    [InlineData("\" } \n { \"")]
    [InlineData("Cookie: a=b\r\nx")]
    [InlineData("<script>\u2028\0")]
    [InlineData("half a pair \uD83D")]
    public void Any_text_is_one_line_of_json(string text)
    {
        using var log = new SampleLog(_root, _time);

        log.Write(0, 0, 0, text, [(text, text)]);

        Lines().Should().ContainSingle().Which.GetProperty("fields").EnumerateObject().Should().ContainSingle();
    }

    [Fact]
    public void A_long_text_is_cut_even_within_a_character_of_two_units()
    {
        using var log = new SampleLog(_root, _time);

        log.Write(0, 0, 0, "LONG", [("text", string.Concat(Enumerable.Repeat("\U0001F600", 3_000)) ), ("odd", "x" + string.Concat(Enumerable.Repeat("\U0001F600", 3_000)))]);

        Lines()[0].GetProperty("fields").GetProperty("text").GetString()!.Length.Should().Be(4_097);
        Lines()[0].GetProperty("fields").GetProperty("odd").GetString()!.Should().EndWith("…");
    }

    [Fact]
    public void A_run_without_samples_leaves_no_file_and_deletes_an_earlier_one()
    {
        File.WriteAllText(Path.Combine(_root, SampleLog.FileName), "old");

        using var log = new SampleLog(_root, _time);

        File.Exists(Path.Combine(_root, SampleLog.FileName)).Should().BeFalse();
        log.Files.Should().BeEmpty();
        log.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Where_it_cannot_be_written_it_is_left_out_with_a_warning()
    {
        Directory.CreateDirectory(Path.Combine(_root, SampleLog.FileName));

        using var log = new SampleLog(_root, _time);
        log.Write(0, 0, 0, "LOST", []);

        log.Warnings.Should().ContainSingle().Which.Should().StartWith("samples.jsonl is not complete: ");
        log.Files.Should().BeEmpty();
    }

    [Fact]
    public void What_a_late_body_writes_after_the_run_is_ignored()
    {
        var log = new SampleLog(_root, _time);
        log.Write(0, 0, 0, "IN_TIME", []);
        log.Dispose();

        log.Write(0, 0, 0, "LATE", []);

        Lines().Should().ContainSingle();
    }

    private List<JsonElement> Lines()
    {
        using var stream = new FileStream(Path.Combine(_root, SampleLog.FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
