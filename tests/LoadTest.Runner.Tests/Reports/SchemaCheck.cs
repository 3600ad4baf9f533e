using System.Text.Json;

namespace LoadTest.Runner.Tests.Reports;

/// <summary>Checks JSON against the part of JSON Schema that <c>docs/result.schema.json</c> uses.</summary>
internal static class SchemaCheck
{
    public static JsonElement ResultSchema() => Schema("result.schema.json");

    public static JsonElement ScaleSchema() => Schema("scale.schema.json");

    private static JsonElement Schema(string name)
    {
        using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static IReadOnlyList<string> Faults(JsonElement schema, JsonElement value, string path = "$") =>
        [.. schema.EnumerateObject().SelectMany(rule => Check(rule, schema, value, path))];

    private static IEnumerable<string> Check(JsonProperty rule, JsonElement schema, JsonElement value, string path) => rule.Name switch
    {
        "type" => Fault(TypesOf(rule.Value).Any(type => Is(type, value)), $"{path} is not {rule.Value}"),
        "const" => Fault(JsonElement.DeepEquals(rule.Value, value), $"{path} is not {rule.Value}"),
        "enum" => Fault(rule.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)), $"{path} is none of {rule.Value}"),
        "minimum" when value.ValueKind == JsonValueKind.Number => Fault(value.GetDouble() >= rule.Value.GetDouble(), $"{path} is too small"),
        "oneOf" => Fault(rule.Value.EnumerateArray().Count(option => Faults(option, value, path).Count == 0) == 1, $"{path} fits no option"),
        "required" when value.ValueKind == JsonValueKind.Object => rule.Value.EnumerateArray()
            .Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing"),
        "items" when value.ValueKind == JsonValueKind.Array => value.EnumerateArray()
            .SelectMany((item, index) => Faults(rule.Value, item, $"{path}[{index}]")),
        "additionalProperties" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject()
            .Where(property => !Known(schema, property.Name)).SelectMany(property => Additional(rule.Value, property, path)),
        "properties" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject()
            .Where(property => Known(schema, property.Name))
            .SelectMany(property => Faults(rule.Value.GetProperty(property.Name), property.Value, $"{path}.{property.Name}")),
        "type" or "minimum" or "required" or "items" or "additionalProperties" or "properties"
            or "$schema" or "title" or "description" or "format" => [],
        _ => throw new NotSupportedException($"The check does not know '{rule.Name}'."),
    };

    private static IEnumerable<string> Additional(JsonElement rule, JsonProperty property, string path) =>
        rule.ValueKind == JsonValueKind.False
            ? [$"{path}.{property.Name} is unknown"]
            : Faults(rule, property.Value, $"{path}.{property.Name}");

    private static bool Known(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _);

    private static IEnumerable<string> Fault(bool holds, string fault) => holds ? [] : [fault];

    private static IEnumerable<string?> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()) : [type.GetString()];

    private static bool Is(string? type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
