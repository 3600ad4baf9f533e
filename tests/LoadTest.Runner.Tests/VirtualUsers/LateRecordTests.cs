using LoadTest.Runner.Profiles;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class LateRecordTests
{
    // A user that has gone on to its next iteration would take the record for that one's.
    private static readonly LoadProfile OnePerUser = new() { Users = 2, Duration = TimeSpan.FromSeconds(3), Pacing = TimeSpan.FromMinutes(1) };

    [Fact]
    public void What_a_skipped_iteration_records_late_is_discarded_and_counted()
    {
        var simulation = new Simulation { Profile = OnePerUser };

        var result = simulation.Run(async load =>
        {
            if (load.User == 1)
            {
                // Keeps the run going until the late records have come.
                await simulation.Delay(2_000);
                return;
            }

            load.Rate("in time", true);
            load.Skip("nothing to do");
            _ = RecordLateAsync(load);
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 2, Skipped = 1, Failed = 0, LateDiscarded = 4 });
        result.Measurements.Metric("iteration")!.Count.Should().Be(1, "a skipped iteration has no latency");
        foreach (var name in (string[])["in time", "late rate", "late mark"]) (result.Measurements.Metric(name)?.Count ?? 0).Should().Be(0);
        (result.Measurements.Metric("late count")?.Total ?? 0).Should().Be(0);

        async Task RecordLateAsync(LoadContext load)
        {
            await simulation.Delay(1_000);
            load.Rate("late rate", true);
            load.Mark("late mark");
            load.Count("late count");
            load.Fail("too late to fail");
        }
    }
}
