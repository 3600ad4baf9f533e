using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class EventLogTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-events").FullName;

    [Fact]
    public void What_a_late_body_writes_after_the_run_is_ignored()
    {
        var log = EventLog.Open(_directory, new VirtualTime());
        log.Write("in time");
        log.Dispose();

        log.Write("late");

        File.ReadAllLines(Path.Combine(_directory, EventLog.FileName)).Should().ContainSingle().Which.Should().Contain("in time");
        log.Warnings.Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
