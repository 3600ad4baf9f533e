using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Recording;

public sealed class SelfWatchTests
{
    private const long Second = 1_000_000_000;

    private readonly SimulatedHost _host = new() { Cpu = TimeSpan.FromSeconds(100), Pauses = TimeSpan.FromSeconds(3) };

    [Fact]
    public void Processor_and_pauses_count_from_the_begin_of_the_load()
    {
        var watch = new SelfWatch(_host);
        watch.Begin(-2 * Second);
        _host.Cpu += TimeSpan.FromSeconds(6);
        _host.Pauses += TimeSpan.FromMilliseconds(40);
        watch.Look(8 * Second, 8 * Second);

        var reading = watch.Read();

        reading.CpuPercent.Should().Be(30, "6 s of 10 s on 2 processors");
        reading.GcPauseMs.Should().Be(40);
        reading.LargestGapSeconds.Should().Be(0);
        reading.DescriptorsShare.Should().BeNull();
    }

    [Fact]
    public void Only_the_pauses_that_the_generator_caused_under_load_are_its_own()
    {
        var watch = new SelfWatch(_host);
        _host.Collection = TimeSpan.FromMilliseconds(70);
        _host.HeldMemory();
        watch.Begin(0);
        _host.Collection = TimeSpan.FromMilliseconds(5);
        _host.HeldMemory();
        _host.Pauses += TimeSpan.FromMilliseconds(40);

        watch.Read().Should().BeEquivalentTo(new { GcPauseMs = 45.0, OwnGcPauseMs = 5.0 });
    }

    [Fact]
    public void Without_elapsed_time_the_processor_share_is_unknown()
    {
        var watch = new SelfWatch(_host);
        watch.Begin(0);

        watch.Read().CpuPercent.Should().BeNull();
    }

    [Fact]
    public void A_look_that_comes_late_is_a_gap_and_the_largest_stays()
    {
        var watch = new SelfWatch(_host);
        watch.Begin(0);
        watch.Look(5 * Second, 1 * Second);
        watch.Look(7 * Second, 6 * Second);

        watch.Read().LargestGapSeconds.Should().Be(4);
    }

    [Fact]
    public void Bodies_that_hold_a_thread_are_told_once_they_are_more_than_processors()
    {
        var watch = new SelfWatch(_host);
        watch.Begin(0);
        watch.Look(8 * Second, 8 * Second, threadsHeld: 2);
        watch.Read().MostThreadsHeld.Should().Be(0, "there are 2 processors");
        watch.Look(9 * Second, 9 * Second, threadsHeld: 5);
        watch.Look(10 * Second, 10 * Second, threadsHeld: 3);

        watch.Read().MostThreadsHeld.Should().Be(5);
        watch.Look(21 * Second, 21 * Second);
        watch.Read().MostThreadsHeld.Should().Be(0, "2 s are no tenth of 21 s");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(-7)]
    public void Bodies_that_hold_a_thread_for_a_tenth_of_the_load_are_not_told_yet(long begin)
    {
        var watch = new SelfWatch(_host);
        watch.Begin(begin * Second);
        watch.Look((begin + 2) * Second, (begin + 2) * Second, threadsHeld: 5);
        watch.Look((begin + 19) * Second, (begin + 19) * Second);
        watch.Read().MostThreadsHeld.Should().Be(5, "2 s are more than a tenth of 19 s");
        watch.Look((begin + 20) * Second, (begin + 20) * Second);

        watch.Read().MostThreadsHeld.Should().Be(0);
    }

    [Fact]
    public void A_process_that_answers_requests_is_shared()
    {
        var watch = new SelfWatch(_host);
        using var requests = watch.WatchRequests();
        watch.SharesProcess.Should().BeFalse();
        _host.Answered!();

        watch.SharesProcess.Should().BeTrue();
    }

    [Fact]
    public void The_highest_share_of_descriptors_stays()
    {
        var watch = new SelfWatch(_host);
        watch.Begin(0);
        foreach (var (open, second) in ((long, long)[])[(100, 1), (950, 2), (200, 3)])
        {
            _host.Files = (open, 1_000);
            watch.Look(second * Second, second * Second);
        }

        watch.Read().DescriptorsShare.Should().Be(0.95);
    }

    [Fact]
    public void Descriptors_are_counted_once_a_second()
    {
        var watch = new SelfWatch(_host);
        watch.Begin(0);
        foreach (var (open, tenths) in ((long, long)[])[(100, 10), (950, 19), (200, 20)])
        {
            _host.Files = (open, 1_000);
            watch.Look(tenths * Second / 10, tenths * Second / 10);
        }

        watch.Read().DescriptorsShare.Should().Be(0.2);
    }
}
