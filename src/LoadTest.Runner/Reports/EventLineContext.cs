using System.Text.Json.Serialization;

namespace LoadTest.Runner.Reports;

/// <summary>The serializer of <see cref="EventLine"/>, one line each.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(FiniteNumberConverter)])]
[JsonSerializable(typeof(EventLine))]
internal sealed partial class EventLineContext : JsonSerializerContext;
