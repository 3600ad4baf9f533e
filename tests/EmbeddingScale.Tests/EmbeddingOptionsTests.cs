namespace Embeddings.Tests;

public sealed class EmbeddingOptionsTests
{
    [Theory]
    [InlineData(null, null, "endpoint: embedded, for EMBED_URL is not set")]
    [InlineData("https://api.example.test/v1", null, "endpoint: embedded, for EMBED_URL needs EMBED_API_KEY")]
    [InlineData(null, "key", "endpoint: embedded, for EMBED_URL is not set")]
    public void Without_a_URL_or_a_key_the_service_is_the_one_in_this_process_and_says_why(string? url, string? key, string line)
    {
        var options = Read(("EMBED_URL", url), ("EMBED_API_KEY", key));

        options.Url.Should().BeNull();
        options.Endpoint.Should().Be(line);
    }

    [Fact]
    public void With_both_the_service_elsewhere_is_asked()
    {
        var options = Read(("EMBED_URL", "https://api.example.test/v1"), ("EMBED_API_KEY", "key"));

        options.Url.Should().Be(new Uri("https://api.example.test/v1/"));
        options.Endpoint.Should().Be("endpoint: https://api.example.test/v1/");
    }

    [Fact]
    public void A_switch_is_on_if_it_is_1()
    {
        Read(("EMBED_SLOW", "1")).Should().Be(new EmbeddingOptions { Slow = true });
        Read(("EMBED_SLOW", "0")).Should().Be(new EmbeddingOptions());
    }

    private static EmbeddingOptions Read(params (string Name, string? Value)[] variables) =>
        EmbeddingOptions.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
