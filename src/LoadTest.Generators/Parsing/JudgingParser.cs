using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads how KPIs are judged, from <c>[LoadTest]</c> or from <c>[Kpi]</c>.</summary>
internal static class JudgingParser
{
    private const int Proven = 1;

    public static JudgingModel Parse(LoadMethod method, AttributeReader attribute) => new()
    {
        Judge = Enumerations.Read(attribute, "Judge"),
        IsProof = attribute.Read<int>("Judge") is { } judge ? judge == Proven : null,
        Confidence = ReadConfidence(method, attribute),
        OnInconclusive = Enumerations.Read(attribute, "OnInconclusive"),
        AbortOnFail = attribute.Read<bool>("AbortOnFail"),
        DelayAbort = Durations.Read(method, attribute, "DelayAbort"),
    };

    private static double? ReadConfidence(LoadMethod method, AttributeReader attribute)
    {
        if (attribute.Read<double>("Confidence") is not { } confidence) return null;
        if (confidence is > 0.5 and < 1) return confidence;

        method.Faults.Add(KpiRules.ConfidenceRange, attribute.LocationOf("Confidence"), method.Name, Texts.Number(confidence));
        return null;
    }
}
