using LoadTest.Targets;

namespace LoadTest.Http.Tests.Targets;

public sealed class UrlCacheTests
{
    private readonly UrlCache _cache = new();

    [Fact]
    public void A_known_url_is_not_parsed_again() =>
        _cache.Find("http://127.0.0.1/a", null).Should().BeSameAs(_cache.Find("http://127.0.0.1/a", null));

    [Fact]
    public void A_relative_url_is_known_for_its_base_address_alone()
    {
        var one = _cache.Find("/a", new Uri("http://one.test/"));
        var two = _cache.Find("/a", new Uri("http://two.test/"));

        one.AbsoluteUri.Should().Be("http://one.test/a");
        two.AbsoluteUri.Should().Be("http://two.test/a");
        _cache.Find("/a", new Uri("http://one.test/")).Should().BeSameAs(one);
    }

    [Fact]
    public void What_is_beyond_the_bound_is_parsed_each_time()
    {
        for (var i = 0; i < 1_000; i++) _cache.Find($"http://127.0.0.1/{i}", null);

        var beyond = _cache.Find("http://127.0.0.1/beyond", null);

        beyond.AbsolutePath.Should().Be("/beyond");
        _cache.Find("http://127.0.0.1/beyond", null).Should().NotBeSameAs(beyond);
        _cache.Find("http://127.0.0.1/0", null).Should().BeSameAs(_cache.Find("http://127.0.0.1/0", null));
    }
}
