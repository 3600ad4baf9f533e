using LoadTest;
using Xunit;

namespace Shops;

[Trait("Kind", "Season")]
public class SeasonTests
{
    public static bool IsSeason => false;

    [LoadTest(Users = 1, Iterations = 1, Skip = "out of season", SkipUnless = nameof(IsSeason))]
    [Kpi(MinSuccessPercent = 100)]
    public Task Ski(LoadContext load) => throw new InvalidOperationException("A test has run out of season.");

    [LoadTest(Users = 1, Iterations = 1, Skip = "out of season", SkipWhen = nameof(IsSeason))]
    [Kpi(MinSuccessPercent = 100)]
    public Task Swim(LoadContext load) => Task.CompletedTask;

    [LoadTest(Users = 1, Iterations = 1, Explicit = true)]
    [Kpi(MinSuccessPercent = 100)]
    public Task Climb(LoadContext load) => throw new InvalidOperationException("An explicit test has run unasked.");

    [LoadTest(Users = 1, Iterations = 1)]
    [Kpi(MinSuccessPercent = 100)]
    public static Task Walk(LoadContext load) => Task.CompletedTask;
}
