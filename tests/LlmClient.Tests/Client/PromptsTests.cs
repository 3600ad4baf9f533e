using Llm.Client;
using LoadTest;

namespace Llm.Tests.Client;

public sealed class PromptsTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(500)]
    public void A_cache_of_each_capacity_answers_80_percent_of_1000_requests(int capacity) =>
        HitPercents(capacity, refreshes: true).Should().OnlyContain(percent => percent >= 80);

    [Fact]
    public void The_smallest_cache_answers_less_if_it_evicts_the_oldest() =>
        HitPercents(10, refreshes: true).Zip(HitPercents(10, refreshes: false), (recent, oldest) => recent - oldest)
            .Should().OnlyContain(points => points > 2);

    [Fact]
    public void Four_of_five_prompts_are_common()
    {
        var random = new LoadRandom(SeedKey.Of(1, "prompts"));
        var rare = Enumerable.Range(0, 10_000).Count(_ => Prompts.Draw(random).StartsWith("Explain topic", StringComparison.Ordinal));
        rare.Should().BeInRange(1_840, 2_160, "that is 20 %, four standard deviations each way");
    }

    private static IEnumerable<double> HitPercents(int capacity, bool refreshes) => Enumerable.Range(1, 20).Select(seed =>
    {
        var random = new LoadRandom(SeedKey.Of(seed, "prompts"));
        var cache = new PromptCache<string>(capacity, refreshes);
        var hits = 0;
        for (var i = 0; i < 1_000; i++)
        {
            var prompt = Prompts.Draw(random);
            if (cache.TryGet(prompt, out _)) hits++;
            else cache.Add(prompt, "");
        }

        return hits / 10.0;
    });
}
