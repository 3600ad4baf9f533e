using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

/// <summary>Draws profiles of stages: ramps, plateaus and jumps, of whole tenths of a second.</summary>
internal static class SomeStages
{
    public static Arbitrary<LoadProfile> OfRate { get; } = Of(most: 200, isRate: true).ToArbitrary();

    public static Arbitrary<LoadProfile> OfUsers { get; } = Of(most: 6, isRate: false).ToArbitrary();

    private static Gen<LoadProfile> Of(int most, bool isRate) =>
        from start in Gen.Choose(0, most)
        from count in Gen.Choose(1, 6)
        from stages in Stage(most, isRate).ListOf(count)
        where stages.Any(stage => stage.Duration > TimeSpan.Zero)
        select new LoadProfile { Users = isRate ? null : start, Rate = isRate ? start : null, Stages = [.. stages] };

    private static Gen<LoadStage> Stage(int most, bool isRate) =>
        from tenths in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 50)))
        from target in Gen.Choose(0, most)
        select new LoadStage(TimeSpan.FromMilliseconds(100 * tenths), target, isRate);
}
