using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Finds the metrics that a method records itself, under constant names; what it calls is not followed.</summary>
internal static class MetricScanner
{
    public const string Iteration = "iteration";

    private static readonly string[] Methods = ["Step", "Mark", "Record", "Count", "Rate", "Check", "Gauge", "Cost", "Tokens", "Stream"];

    public static IEnumerable<RecordedMetric> Scan(LoadMethod method, IMethodSymbol body) =>
        RecordingCalls.In(body, Methods, method.Compilation, method.Cancellation).SelectMany(MetricsOf);

    private static IEnumerable<RecordedMetric> MetricsOf(RecordingCall call) => call.Method switch
    {
        "Step" or "Mark" => Named(call, MetricKind.Time),
        "Record" => Named(call, MetricKind.Value),
        "Count" => Named(call, MetricKind.Counter),
        "Rate" or "Check" => Named(call, MetricKind.Rate),
        "Gauge" => Named(call, MetricKind.Gauge),
        "Cost" => [call.Recording("cost", MetricKind.Money)],
        "Tokens" => Tokens(call),
        "Stream" => Stream(call),
        _ => [],
    };

    private static IEnumerable<RecordedMetric> Named(RecordingCall call, MetricKind kind)
    {
        if (call.Constant("name") is { } name) yield return new RecordedMetric(new MetricModel(name, kind), call.LocationOf("name"));
    }

    private static IEnumerable<RecordedMetric> Tokens(RecordingCall call)
    {
        if (call.Has("input")) yield return call.Recording("tokens_in", MetricKind.Counter);
        if (call.Has("output")) yield return call.Recording("tokens_out", MetricKind.Counter);
        if (call.Has("cached")) yield return call.Recording("tokens_cached", MetricKind.Counter);
        if (call.Has("model")) yield return call.Recording("cost", MetricKind.Money);
    }

    private static IEnumerable<RecordedMetric> Stream(RecordingCall call)
    {
        foreach (var stream in Named(call, MetricKind.Time))
        {
            yield return stream;
            foreach (var time in (string[])["_ttft", "_gap", "_tpot"]) yield return Part(time, MetricKind.Time);
            yield return Part("_chunks", MetricKind.Counter);

            RecordedMetric Part(string suffix, MetricKind kind) => stream with { Model = new MetricModel(stream.Model.Name + suffix, kind) };
        }
    }
}
