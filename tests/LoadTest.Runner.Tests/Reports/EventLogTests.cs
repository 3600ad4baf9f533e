using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class EventLogTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("loadtest-events-").FullName;
    private readonly VirtualTime _time = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Each_line_is_on_disk_as_soon_as_it_is_written()
    {
        using var log = EventLog.Open(_root, _time);

        log.Write("hello");
        log.Write(new SeriesRow { Second = 3, Users = 2, Started = 5, Ok = 4, Failed = 1, P95 = 12.5 });

        var lines = Lines();
        lines[0].GetProperty("message").GetString().Should().Be("hello");
        lines[1].GetProperty("series").GetProperty("second").GetInt32().Should().Be(3);
        lines[1].GetProperty("series").GetProperty("ok").GetInt64().Should().Be(4);
        lines[1].TryGetProperty("message", out _).Should().BeFalse();
    }

    [Fact]
    public void Messages_are_bounded_and_counted_and_seconds_are_not()
    {
        using var log = EventLog.Open(_root, _time);

        for (var i = 0; i < 1_500; i++) log.Write($"line {i}");
        log.Write(new SeriesRow { Second = 0 });

        Lines().Should().HaveCount(1_001);
        log.Warnings.Should().Equal("events.jsonl holds the first 1000 of 1500 messages.");
    }

    [Fact]
    public void A_message_is_redacted()
    {
        using var log = EventLog.Open(_root, _time);

        log.Write("password=hunter2");

        File.ReadAllText(Path.Combine(_root, EventLog.FileName), System.Text.Encoding.UTF8).Should().NotContain("hunter2");
    }

    [Fact]
    public void Where_it_cannot_be_written_it_is_left_out_with_a_warning()
    {
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");

        using var log = EventLog.Open(file, _time);
        log.Write("lost");

        log.Warnings.Should().ContainSingle().Which.Should().StartWith("events.jsonl could not be written: ");
    }

    [Fact]
    public void What_a_late_body_writes_after_the_run_is_ignored()
    {
        var log = EventLog.Open(_root, _time);
        log.Write("in time");
        log.Dispose();

        log.Write("late");

        Lines().Should().ContainSingle().Which.GetProperty("message").GetString().Should().Be("in time");
        log.Warnings.Should().BeEmpty();
    }

    private List<JsonElement> Lines()
    {
        using var stream = new FileStream(Path.Combine(_root, EventLog.FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
