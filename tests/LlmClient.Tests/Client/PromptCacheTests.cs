using Llm.Client;

namespace Llm.Tests.Client;

public sealed class PromptCacheTests
{
    [Fact]
    public void The_answer_of_a_prompt_is_kept()
    {
        var cache = new PromptCache<string>(2);
        cache.Add("a", "1");
        cache.TryGet("a", out var answer).Should().BeTrue();
        answer.Should().Be("1");
        cache.TryGet("b", out _).Should().BeFalse();
    }

    [Fact]
    public void The_least_recently_asked_goes_first() => Survivors(new PromptCache<string>(2)).Should().Equal("a", "c");

    [Fact]
    public void Without_refreshing_the_oldest_goes_first() => Survivors(new PromptCache<string>(2, refreshes: false)).Should().Equal("b", "c");

    [Fact]
    public void It_never_holds_more_than_its_capacity()
    {
        var cache = new PromptCache<string>(3);
        for (var i = 0; i < 100; i++) cache.Add($"{i}", "");
        cache.Count.Should().Be(3);
    }

    [Fact]
    public void The_first_answer_of_a_prompt_stays()
    {
        var cache = new PromptCache<string>(2);
        cache.Add("a", "1");
        cache.Add("a", "2");
        cache.TryGet("a", out var answer);
        (answer, cache.Count).Should().Be(("1", 1));
    }

    [Fact]
    public void Parallel_users_leave_it_whole()
    {
        var cache = new PromptCache<string>(10);
        Parallel.For(0, 10_000, i =>
        {
            if (!cache.TryGet($"{i % 17}", out var answer)) cache.Add($"{i % 17}", $"{i % 17}");
            else answer.Should().Be($"{i % 17}");
        });
        cache.Count.Should().Be(10);
        Enumerable.Range(0, 17).Count(i => cache.TryGet($"{i}", out _)).Should().Be(10);
    }

    private static IEnumerable<string> Survivors(PromptCache<string> cache)
    {
        cache.Add("a", "");
        cache.Add("b", "");
        cache.TryGet("a", out _);
        cache.Add("c", "");
        return ((string[])["a", "b", "c"]).Where(prompt => cache.TryGet(prompt, out _));
    }
}
