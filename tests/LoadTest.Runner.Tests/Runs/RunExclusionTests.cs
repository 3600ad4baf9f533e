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
    public async Task A_lock_that_can_never_be_made_keeps_no_run_waiting()
    {
        var (held, waited) = await EnterAsync(Path.Combine(_directory, "missing", "lock"));

        held.Should().BeNull();
        waited.Should().Be(TimeSpan.Zero);
        _lines.Should().ContainSingle().Which.Should().StartWith("Other load runs on this machine are not kept away: ");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<(IDisposable? Lock, TimeSpan Waited)> EnterAsync(string file) =>
        RunExclusion.EnterAsync(file, _time, _lines.Add, TestContext.Current.CancellationToken);
}
