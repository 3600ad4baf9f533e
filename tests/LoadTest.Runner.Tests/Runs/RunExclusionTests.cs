using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class RunExclusionTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-lock").FullName;
    private readonly VirtualTime _time = new();
    private readonly List<string> _lines = [];

    [Fact]
    public async Task A_second_run_waits_for_the_first()
    {
        var file = Path.Combine(_directory, "lock");
        var (first, waitedFirst) = await EnterAsync(file);
        var second = EnterAsync(file);
        _time.Advance(TimeSpan.FromSeconds(5));
        second.IsCompleted.Should().BeFalse();

        first!.Dispose();
        _time.Advance(TimeSpan.FromSeconds(1));
        var (lockOfSecond, waitedSecond) = await second;
        lockOfSecond!.Dispose();

        waitedFirst.Should().Be(TimeSpan.Zero);
        waitedSecond.Should().Be(TimeSpan.FromSeconds(5.2));
        _lines.Should().ContainSingle();
    }

    [Fact]
    public async Task A_run_that_is_cancelled_while_it_waits_says_that_nothing_was_started()
    {
        using var testRun = new CancellationTokenSource();
        var file = Path.Combine(_directory, "lock");
        var (first, _) = await EnterAsync(file);
        using var held = first;
        var second = RunExclusion.EnterAsync(file, _time, _lines.Add, testRun.Token);
        _time.Advance(TimeSpan.FromSeconds(2.5));

        await testRun.CancelAsync();

        // What the host of a test turns into its outcome.
        var thrown = await second.Invoking(task => task).Should().ThrowAsync<InvalidOperationException>();
        thrown.Which.Message.Should().StartWith("The test run was cancelled before this load test began: it had waited 2.5 s for another")
            .And.Contain("No load was started and there is no report");
    }

    [Fact]
    public async Task A_lock_that_can_never_be_made_keeps_no_run_waiting()
    {
        var (held, waited) = await EnterAsync(Path.Combine(_directory, "missing", "lock"));

        held.Should().BeNull();
        waited.Should().Be(TimeSpan.Zero);
        _lines.Should().ContainSingle().Which.Should().StartWith("Other load runs on this machine are not kept away: ");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<RunTurn> EnterAsync(string file) =>
        RunExclusion.EnterAsync(file, _time, _lines.Add, TestContext.Current.CancellationToken);
}
