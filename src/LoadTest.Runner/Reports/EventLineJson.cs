using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LoadTest.Runner.Reports;

/// <summary>
/// Writes <see cref="EventLine"/>, one line each, without what is unknown. By hand: the metadata of a serializer would be compiled
/// before the first iteration of every process.
/// </summary>
internal static class EventLineJson
{
    /// <summary>A line as it stands in the file, without its end.</summary>
    public static string Render(EventLine line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("utc", line.Utc);
            if (line.Message is not null) writer.WriteString("message", line.Message);
            if (line.Series is not null) Write(writer, line.Series);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, SeriesRow row)
    {
        writer.WriteStartObject("series");
        writer.WriteNumber("second", row.Second);
        if (row.Users is { } users) writer.WriteNumber("users", users);
        writer.WriteNumber("started", row.Started);
        writer.WriteNumber("ok", row.Ok);
        writer.WriteNumber("failed", row.Failed);
        writer.WriteNumber("dropped", row.Dropped);
        writer.WriteNumber("abandoned", row.Abandoned);
        Write(writer, "p50", row.P50);
        Write(writer, "p95", row.P95);
        Write(writer, "p99", row.P99);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, double? milliseconds)
    {
        if (milliseconds is { } known && double.IsFinite(known)) writer.WriteNumber(name, known);
    }
}
