using System.Text.Json.Serialization;
using LoadTest.Runner.Reports.Ladders;

namespace LoadTest.Runner.Reports;

/// <summary>The serializer of <see cref="RunReport"/> and <see cref="LadderReport"/>, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    WriteIndented = true,
    NewLine = "\n",
    UseStringEnumConverter = true,
    Converters = [typeof(FiniteNumberConverter)])]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(LadderReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
