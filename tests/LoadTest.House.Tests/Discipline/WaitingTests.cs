using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Discipline;

/// <summary>The product waits on a TimeProvider; a test does not sleep.</summary>
public sealed class WaitingTests
{
    [Fact]
    public void The_product_waits_on_a_TimeProvider() => SourceTree.Product.Holds(
        WaitsOnTheWallClock, "virtual time must be able to run it: pass the TimeProvider");

    [Fact]
    public void No_test_sleeps() => SourceTree.Tests.Holds(
        Sleeps, "a sleep is slow where it suffices and flaky where it does not: await the event, or advance virtual time");

    [Fact]
    public void The_compiler_refuses_the_same_in_the_product() =>
        File.ReadAllLines(Repository.PathOf("src/BannedSymbols.txt")).Select(line => line.Split(';')[0]).Should().Contain(
        [
            "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.Random.Shared", "M:System.Threading.Thread.Sleep(System.Int32)",
            "M:System.Threading.Tasks.Task.Delay(System.Int32)", "M:System.Threading.Tasks.Task.Delay(System.TimeSpan)",
            "M:System.Threading.Tasks.Task.Delay(System.TimeSpan,System.Threading.CancellationToken)", "P:System.Threading.Tasks.Task`1.Result",
        ]);

    [Fact]
    public void The_ban_is_lifted_in_one_place_only() =>
        SourceTree.Product.Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal)).Select(file => file.Path)
            .Should().Equal("src/LoadTest.Runner/Runs/RunEnvironment.cs");

    [Theory]
    [InlineData("Thread.Sleep(delay);", 1, 1)]
    [InlineData("System.Threading.Thread.Sleep(1);", 1, 1)]
    [InlineData("await Task.Delay(delay);", 1, 0)]
    [InlineData("await Task.Delay(delay, cancellation);", 1, 0)]
    [InlineData("await Task.Delay(100, cancellation);", 1, 1)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), cancellation);", 1, 1)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellation);", 1, 1)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, load.Cancellation);", 1, 0)]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), _time, cancellation);", 0, 0)]
    [InlineData("await Task.Delay(delay, clock.Time, cancellation);", 0, 0)]
    public void A_wait_is_found(string statement, int inProduct, int inTests)
    {
        Rule.In(WaitsOnTheWallClock, $"class Thing {{ async Task Run() {{ {statement} }} }}").Should().HaveCount(inProduct);
        Rule.In(Sleeps, $"class Thing {{ async Task Run() {{ {statement} }} }}").Should().HaveCount(inTests);
    }

    private static IEnumerable<string> WaitsOnTheWallClock(SourceFile file) =>
        Waits(file).Select(wait => file.At(wait, wait.ToString()));

    private static IEnumerable<string> Sleeps(SourceFile file) =>
        Waits(file).Where(wait => IsCallOf(wait, "Thread.Sleep") || (HasNumber(wait) && !IsUnderLoad(wait)))
            .Select(wait => file.At(wait, wait.ToString()));

    private static IEnumerable<InvocationExpressionSyntax> Waits(SourceFile file) =>
        file.Nodes.OfType<InvocationExpressionSyntax>()
            .Where(call => IsCallOf(call, "Thread.Sleep") || (IsCallOf(call, "Task.Delay") && !call.ArgumentList.Arguments.Any(IsTimeProvider)));

    private static bool IsCallOf(InvocationExpressionSyntax call, string method) =>
        ("." + call.Expression).EndsWith("." + method, StringComparison.Ordinal);

    private static bool HasNumber(InvocationExpressionSyntax call) =>
        call.DescendantNodes().Any(node => node.IsKind(SyntaxKind.NumericLiteralExpression));

    // What the body of an iteration waits for is the service time of what is put under load; the test itself does not sleep.
    private static bool IsUnderLoad(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression.ToString() == "load.Cancellation");

    // By name, for the syntax knows no types; the compiler's own ban knows them.
    private static bool IsTimeProvider(ArgumentSyntax argument)
    {
        var name = argument.Expression.ToString().Split('.')[^1].TrimStart('_');
        return name.EndsWith("time", StringComparison.OrdinalIgnoreCase) || name.EndsWith("clock", StringComparison.OrdinalIgnoreCase);
    }
}
