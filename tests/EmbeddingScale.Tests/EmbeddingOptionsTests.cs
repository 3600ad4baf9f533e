namespace Embeddings.Tests;

public sealed class EmbeddingOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("https://api.example.test/v1", null)]
    [InlineData(null, "key")]
    public void Without_a_URL_and_a_key_the_service_is_the_one_in_this_process(string? url, string? key) =>
        Read(("EMBED_URL", url), ("EMBED_API_KEY", key)).Url.Should().BeNull();

    [Fact]
    public void With_both_the_service_elsewhere_is_asked() =>
        Read(("EMBED_URL", "https://api.example.test/v1"), ("EMBED_API_KEY", "key")).Url.Should().Be(new Uri("https://api.example.test/v1/"));

    [Fact]
    public void A_switch_is_on_if_it_is_1()
    {
        Read(("EMBED_SLOW", "1")).Should().Be(new EmbeddingOptions { Slow = true });
        Read(("EMBED_SLOW", "0")).Should().Be(new EmbeddingOptions());
    }

    private static EmbeddingOptions Read(params (string Name, string? Value)[] variables) =>
        EmbeddingOptions.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
