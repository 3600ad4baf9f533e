using LoadTest.Runner.Runs.Ladders;

namespace LoadTest.Runner.Tests.Runs.Ladders;

public sealed class MemoryWatchTests
{
    private const long Kb = 1024;
    private const long Mb = 1024 * Kb;

    private readonly Simulation _simulation = new();

    [Fact]
    public void What_is_held_for_good_is_settled_by_two_looks_20_ms_apart()
    {
        _simulation.Host.Memory = 8 * Mb;

        Settled().Should().Be(8 * Mb);

        _simulation.Time.Elapsed.Should().Be(TimeSpan.FromMilliseconds(40), "the first look comes after as long as the others");
    }

    [Theory]
    [InlineData(10 * Kb, 2)]
    [InlineData((10 * Kb) + 1, 3)]
    public void Up_to_10_KB_may_go_from_one_look_to_the_next_when_it_settles(long bytes, int looks)
    {
        _simulation.Host.Finalizable = new([bytes]);

        Settled().Should().Be(0);

        _simulation.Time.Elapsed.Should().Be(TimeSpan.FromMilliseconds(20 * looks));
    }

    [Fact]
    public void The_tenth_look_is_the_last_however_much_still_goes()
    {
        _simulation.Host.Finalizable = new(Enumerable.Repeat(Mb, 20));

        Settled().Should().Be(11 * Mb, "each look but the first has found 1 MB less");

        _simulation.Time.Elapsed.Should().Be(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void What_comes_between_two_looks_raises_no_baseline()
    {
        _simulation.Host.Memory = 8 * Mb;
        using var arrival = _simulation.Time.CreateTimer(_ => _simulation.Host.Memory += Mb, null, TimeSpan.FromMilliseconds(30), Timeout.InfiniteTimeSpan);

        Settled().Should().Be(8 * Mb);
    }

    [Fact]
    public void What_goes_during_the_load_lowers_the_baseline()
    {
        _simulation.Host.Memory = 8 * Mb;
        using var watch = Settle();

        watch.Begin();
        _simulation.Host.Memory = 5 * Mb;
        _simulation.Time.Advance(TimeSpan.FromMilliseconds(15));
        _simulation.Host.Memory = 7 * Mb;
        _simulation.Time.Advance(TimeSpan.FromMilliseconds(50));
        watch.End();

        watch.BaselineBytes.Should().Be(5 * Mb);
        watch.PeakBytes.Should().Be(2 * Mb);
    }

    private long Settled()
    {
        using var watch = Settle();
        return watch.BaselineBytes;
    }

    private MemoryWatch Settle()
    {
        var watch = new MemoryWatch(_simulation.Host, _simulation.Time, share: 0.1);
        _simulation.Drive(SettleAsync(watch));
        return watch;
    }

    private static async Task<bool> SettleAsync(MemoryWatch watch)
    {
        await watch.SettleAsync();
        return true;
    }
}
