using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class ProcessProbeTests
{
    private readonly ProcessProbe _probe = new(processors: 2);

    [Fact]
    public void A_look_for_the_memory_held_is_a_pause_of_its_own()
    {
        var before = _probe.GcPause;

        _probe.HeldMemory().Should().BePositive();

        _probe.OwnGcPause.Should().BePositive().And.BeLessThanOrEqualTo(_probe.GcPause - before);
    }

    [Fact]
    public void A_collection_of_someone_else_is_not()
    {
        GC.Collect();

        _probe.OwnGcPause.Should().Be(TimeSpan.Zero);
    }
}
