using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads <c>[Chaos]</c>.</summary>
internal static class ChaosParser
{
    public static ChaosModel Parse(LoadMethod method, AttributeReader attribute)
    {
        var chaos = new ChaosModel(
            ReadPercent(method, attribute, "FaultPercent"),
            ReadFault(method, attribute),
            ReadPercent(method, attribute, "LatencyPercent"),
            Durations.Read(method, attribute, "Latency", aboveZero: true));
        if (!attribute.IsSet("FaultPercent") && !attribute.IsSet("LatencyPercent"))
            Incomplete(method, attribute, "neither FaultPercent nor LatencyPercent", "FaultPercent, or LatencyPercent and Latency");
        else if (attribute.IsSet("LatencyPercent") && !attribute.IsSet("Latency"))
            Incomplete(method, attribute, "LatencyPercent without Latency", "Latency");
        else if (attribute.IsSet("Latency") && !attribute.IsSet("LatencyPercent"))
            Incomplete(method, attribute, "Latency without LatencyPercent", "LatencyPercent");
        else if (attribute.IsSet("Fault") && !attribute.IsSet("FaultPercent"))
            Incomplete(method, attribute, "Fault without FaultPercent", "FaultPercent");
        return chaos;
    }

    private static void Incomplete(LoadMethod method, AttributeReader attribute, string found, string missing) =>
        method.Faults.Add(ResilienceRules.ChaosWithoutEffect, attribute.Location, method.Name, found, missing);

    private static double? ReadPercent(LoadMethod method, AttributeReader attribute, string property) =>
        attribute.Read<double>(property) is { } percent
        && Numbers.Check(method, attribute, property, percent, percent is >= 0 and <= 100, "between 0 and 100")
            ? percent
            : null;

    private static string? ReadFault(LoadMethod method, AttributeReader attribute)
    {
        if (attribute.Find("Fault") is not { } type) return null;
        if (type.Value is INamedTypeSymbol fault && ExceptionTypes.IsCreatable(method, fault))
            return fault.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        method.Faults.Add(ResilienceRules.FaultNotCreatable, attribute.LocationOf("Fault"), method.Name, ExceptionTypes.NameOf(type));
        return null;
    }
}
