using LoadTest;
using Xunit;

namespace Shops;

[Trait("Kind", "Failing")]
public class FailingTests
{
    [LoadTest(Users = 2, Iterations = 2)]
    [Kpi(MinSuccessPercent = 100)]
    public Task OutOfStock(LoadContext load)
    {
        load.Fail("out of stock");
        return Task.CompletedTask;
    }

    [LoadTest(Users = 1, Iterations = 1)]
    [Kpi(MinSuccessPercent = 100)]
    public Task Jam(LoadContext load) => throw new InvalidOperationException("the till is jammed");
}

[Trait("Kind", "Failing")]
public class BrokenFixtureTests(BrokenFixture fixture) : IClassFixture<BrokenFixture>
{
    [LoadTest(Users = 1, Iterations = 1)]
    [Kpi(MinSuccessPercent = 100)]
    public Task NeverRuns(LoadContext load) => throw new InvalidOperationException($"A test has run without its fixture {fixture}.");
}

public sealed class BrokenFixture
{
    public BrokenFixture() => throw new InvalidOperationException("the shutters are stuck");
}
