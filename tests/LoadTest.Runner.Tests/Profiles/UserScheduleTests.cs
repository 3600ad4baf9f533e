using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class UserScheduleTests
{
    private const long Step = 173 * PlanTime.NanosecondsPerMillisecond;

    [Fact]
    public void A_user_may_start_exactly_while_the_level_is_above_its_index() => Prop.ForAll(SomeStages.OfUsers, profile =>
    {
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);
        return Enumerable.Range(0, 6).All(user =>
        {
            var schedule = UserSchedule.Of(curve, user, TimeSpan.Zero);
            return Times(curve).All(at => IsAtEdge(curve, at, user) || schedule.NextStart(at) == at == curve.LevelAt(PlanTime.Seconds(at)) > user);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_start_is_the_first_moment_from_then_on_with_room_for_the_user() => Prop.ForAll(SomeStages.OfUsers, profile =>
    {
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);
        return Enumerable.Range(0, 6).All(user => Times(curve).All(at =>
        {
            var next = UserSchedule.Of(curve, user, TimeSpan.Zero).NextStart(at);
            var waits = Times(curve).Where(time => time >= at && time < next && !IsAtEdge(curve, time, user));
            return next >= at && waits.All(time => curve.LevelAt(PlanTime.Seconds(time)) <= user);
        }));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_warm_up_is_for_the_users_of_the_first_target()
    {
        var curve = LevelCurve.Of(new LoadProfile { Stages = [new(TimeSpan.FromSeconds(5), 0, false), new(TimeSpan.FromSeconds(5), 2, false)] }, 0);
        var warmUp = TimeSpan.FromSeconds(3);

        UserSchedule.Of(curve, 1, warmUp).NextStart(-PlanTime.Nanoseconds(warmUp)).Should().Be(-3_000_000_000);
        UserSchedule.Of(curve, 1, warmUp).NextStart(0).Should().Be(7_500_000_000, "the level passes 1 in the middle of its ramp");
        UserSchedule.Of(curve, 2, warmUp).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void After_its_last_interval_a_user_is_done()
    {
        var schedule = UserSchedule.Of(LevelCurve.Constant(1, 10), 0, TimeSpan.Zero);

        schedule.NextStart(PlanTime.Nanoseconds(10.0) - 1).Should().Be(9_999_999_999);
        schedule.NextStart(PlanTime.Nanoseconds(10.0)).Should().Be(UserSchedule.Never);
    }

    [Fact]
    public void Without_a_warm_up_nobody_starts_before_the_level_reaches_it()
    {
        var curve = LevelCurve.Of(new LoadProfile { Users = 2, Duration = TimeSpan.FromSeconds(20), RampUp = TimeSpan.FromSeconds(10) }, 0);

        UserSchedule.Of(curve, 1, TimeSpan.Zero).NextStart(-1).Should().Be(PlanTime.Nanoseconds(5.0));
    }

    private static IEnumerable<long> Times(LevelCurve curve)
    {
        for (var at = Step / 2; at < PlanTime.Nanoseconds(curve.DurationSeconds) + Step; at += Step) yield return at;
    }

    // Rounding to whole nanoseconds moves an edge by one.
    private static bool IsAtEdge(LevelCurve curve, long at, int user) =>
        Math.Abs(curve.LevelAt(PlanTime.Seconds(at)) - user) < 1e-6
        || (curve.LevelAt(PlanTime.Seconds(at - 2)) > user) != (curve.LevelAt(PlanTime.Seconds(at + 2)) > user);
}
