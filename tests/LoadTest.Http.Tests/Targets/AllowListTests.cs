using LoadTest.Runner.Overrides;
using LoadTest.Targets;

namespace LoadTest.Http.Tests.Targets;

public sealed class AllowListTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://127.255.0.3/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("https://localhost:5001/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://loopback/")]
    public void Loopback_needs_no_entry(string url) => AllowList.Loopback.Allows(new Uri(url)).Should().BeTrue();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    public async Task Loopback_needs_no_entry_when_several_users_look_at_a_new_url_at_once(string url)
    {
        const int MostSpins = 1_000;
        Uri[] urls = [.. Enumerable.Range(0, 50_000).Select(_ => new Uri(url))];
        var looks = 0;
        var refused = await Task.WhenAll(Task.Run(CountRefused), Task.Run(CountRefused));

        refused.Should().Equal(0, 0);

        int CountRefused()
        {
            var count = 0;
            for (var i = 0; i < urls.Length; i++)
            {
                Interlocked.Increment(ref looks);
                // Who is ahead waits for the other, but not until that one gets a processor: for each URL that took a busy machine milliseconds.
                for (var spins = 0; spins < MostSpins && Volatile.Read(ref looks) < 2 * (i + 1); spins++) Thread.SpinWait(1);
                if (!AllowList.Loopback.Allows(urls[i])) count++;
            }

            return count;
        }
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://128.0.0.1/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://localhost./")]
    [InlineData("http://localhost.example.test/")]
    [InlineData("http://my.localhost/")]
    [InlineData("http://127.0.0.1.example.test/")]
    [InlineData("http://127.0.0.1@example.test/")]
    [InlineData("https://example.test/")]
    public void Everything_else_needs_an_entry(string url) => AllowList.Loopback.Allows(new Uri(url)).Should().BeFalse();

    [Theory]
    [InlineData("example.test", "http://example.test/", true)]
    [InlineData("example.test", "https://EXAMPLE.test:8443/", true)]
    [InlineData("example.test.", "http://example.test/", true)]
    [InlineData("example.test", "http://example.test./", true)]
    [InlineData("example.test", "http://api.example.test/", false)]
    [InlineData("example.test", "http://badexample.test/", false)]
    [InlineData("example.test:8080", "http://example.test:8080/", true)]
    [InlineData("example.test:8080", "http://example.test/", false)]
    [InlineData("example.test:443", "https://example.test/", true)]
    [InlineData("*.example.test", "http://api.example.test/", true)]
    [InlineData("*.example.test", "http://a.b.example.test:81/", true)]
    [InlineData("*.example.test", "http://example.test/", false)]
    [InlineData("*.example.test", "http://badexample.test/", false)]
    [InlineData("*.example.test", "http://api.example.test.evil.test/", false)]
    [InlineData("*.example.test:81", "http://api.example.test:82/", false)]
    [InlineData("10.0.0.1", "http://10.0.0.1:99/", true)]
    [InlineData("10.0.0.1", "http://10.0.0.10/", false)]
    [InlineData("10.1", "http://10.0.0.1/", true)]
    [InlineData("fe80::1", "http://[fe80:0:0::1]/", true)]
    [InlineData("[fe80::1]:81", "http://[fe80::1]:81/", true)]
    [InlineData("[fe80::1]:81", "http://[fe80::1]/", false)]
    [InlineData("bücher.test", "http://xn--bcher-kva.test/", true)]
    [InlineData("my.localhost", "http://my.localhost/", true)]
    [InlineData("one.test, two.test;three.test four.test", "http://four.test/", true)]
    public void An_entry_allows_what_it_names(string list, string url, bool isAllowed) =>
        AllowList.Parse(list, "LOADTEST_ALLOW").Allows(new Uri(url)).Should().Be(isAllowed);

    [Theory]
    [InlineData("*")]
    [InlineData("*:80")]
    [InlineData("*.")]
    [InlineData("*.*")]
    [InlineData("*.test")]
    [InlineData("*.*.example.test")]
    [InlineData("*.0.0.1")]
    [InlineData("api.*")]
    [InlineData("a*.example.test")]
    [InlineData("https://example.test")]
    [InlineData("example.test/path")]
    [InlineData("user@example.test")]
    [InlineData("example.test:0")]
    [InlineData("example.test:65536")]
    [InlineData("example.test:")]
    [InlineData("example.test:http")]
    [InlineData("10.0.0.0/8")]
    [InlineData("[fe80::1]81")]
    [InlineData("[fe80::1")]
    [InlineData(":80")]
    public void What_is_no_entry_is_refused(string text)
    {
        var parse = () => AllowList.Parse(text, "LOADTEST_ALLOW");

        parse.Should().Throw<ConfigurationException>().WithMessage($"*host, host:port or a domain*LOADTEST_ALLOW says \"{text.Replace("*", "?", StringComparison.Ordinal)}\"*");
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var parse = () => AllowList.Parse("*,good.test,http://x", "loadtest.json");

        parse.Should().Throw<ConfigurationException>().Which.Message.Split(Environment.NewLine).Should().HaveCount(2);
    }

    [Fact]
    public void No_setting_allows_loopback_alone() =>
        AllowList.Of(new Dictionary<string, Setting>()).Should().BeSameAs(AllowList.Loopback);
}
