using System.Text.Json;

namespace LoadTest.Runner.Reports.Ladders;

/// <summary>Renders <c>scale.json</c>.</summary>
internal static class LadderJson
{
    /// <summary>The file's name.</summary>
    public const string FileName = "scale.json";

    /// <summary>Renders a ladder; equal ladders give equal bytes.</summary>
    public static string Render(LadderReport ladder) => JsonSerializer.Serialize(ladder, ReportJsonContext.Default.LadderReport) + "\n";
}
