using System.Globalization;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class LevelCurveTests
{
    [Fact]
    public void Ramps_lie_inside_the_duration()
    {
        var profile = new LoadProfile { Users = 10, Duration = TimeSpan.FromSeconds(20), RampUp = TimeSpan.FromSeconds(5), RampDown = TimeSpan.FromSeconds(10) };
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);

        curve.DurationSeconds.Should().Be(20);
        curve.Peak.Should().Be(10);
        ((double[])[0, 2.5, 5, 9.9, 15, 19.9, 20, -1]).Select(curve.LevelAt).Should()
            .Equal([0, 5, 10, 10, 5, 0.1, 0, 10], (actual, expected) => Math.Abs(actual - expected) < 1e-9);
    }

    [Theory]
    [InlineData("10s@50", 0)]
    [InlineData("10s@50 0s@20 10s@20 5s@0", 0)]
    [InlineData("10s@50 0s@60 20s@60", 10)]
    [InlineData("10s@50 5s@20 5s@30 5s@10", 20)]
    [InlineData("0s@60 20s@60", 0)]
    public void A_level_rises_until_its_last_climb_or_jump(string stages, double until)
    {
        var curve = Of(new LoadProfile
        {
            Users = 50,
            Stages = [.. stages.Split(' ').Select(stage => stage.Split("s@")).Select(stage => new LoadStage(Seconds(Number(stage[0])), Number(stage[1]), IsRate: false))],
        });

        curve.RisesUntilSeconds.Should().Be(until);

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 0, 2)]
    [InlineData(0, 15, 2)]
    [InlineData(5, 10, 3)]
    [InlineData(5, 15, 2)]
    public void No_segment_is_without_length(double up, double down, int segments)
    {
        var curve = Of(new LoadProfile { Rate = 8, Duration = Seconds(20), RampUp = Seconds(up), RampDown = Seconds(down) });

        curve.Segments.Should().HaveCount(segments).And.OnlyContain(segment => segment.DurationSeconds > 0);
        curve.Area.Should().Be(8 * (20 - ((up + down) / 2)));
    }

    [Fact]
    public void At_a_jump_the_new_level_holds_and_the_peak_may_lie_at_either_end_of_a_segment()
    {
        var jump = Of(Staged((5, 10), (0, 30), (5, 20)));

        jump.LevelAt(5).Should().Be(30);
        jump.Peak.Should().Be(30, "the jump to 30 falls to 20 at once");
        Of(Staged((5, 10), (5, 40), (5, 3))).Peak.Should().Be(40);
    }

    [Fact]
    public void Stages_begin_at_the_level_of_the_profile() =>
        Of(Staged((10, 40)) with { Rate = 20 }).LevelAt(5).Should().Be(30);

    [Fact]
    public void Nothing_but_jumps_has_neither_length_nor_level()
    {
        var curve = Of(Staged((0, 10), (0, 20)));

        (curve.DurationSeconds, curve.Peak, curve.LevelAt(-1), curve.LevelAt(0)).Should().Be((0, 0, 0, 0));
    }

    [Fact]
    public void A_plan_without_load_has_no_warm_up_level() => Of(Staged((5, 0))).LevelAt(-1).Should().Be(0);

    [Fact]
    public void A_segment_that_begins_at_nothing_has_its_first_area_at_its_start() =>
        new LevelSegment(0, 10, 0, 10).SecondsToArea(0).Should().Be(0);

    private static LevelCurve Of(LoadProfile profile) => LevelCurve.Of(profile, unboundedSeconds: 0);

    private static LoadProfile Staged(params (double Seconds, int Target)[] stages) =>
        new() { Stages = [.. stages.Select(stage => new LoadStage(Seconds(stage.Seconds), stage.Target, IsRate: true))] };

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
