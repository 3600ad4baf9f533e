using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the attributes of the pipeline around an attempt, and of the keyed pipelines.</summary>
internal static class ResilienceParser
{
    private static readonly string[] Attributes = ["RetryAttribute", "CircuitBreakerAttribute", "TimeoutAttribute", "ChaosAttribute"];

    /// <summary>The attributes by key, in the order of the source; null is the key of the whole method.</summary>
    public static IReadOnlyList<KeyValuePair<string?, ResilienceModel>> Parse(LoadMethod method)
    {
        var found = new List<KeyValuePair<string?, ResilienceModel>>();
        foreach (var name in Attributes)
        {
            foreach (var attribute in method.Attributes(name)) Add(method, attribute, found);
        }

        return found;
    }

    /// <summary>The first argument of a constructor, 1 or more.</summary>
    public static int ReadCountArgument(LoadMethod method, AttributeReader attribute, string what)
    {
        if (attribute.Argument(0) is not int count) return 0;
        if (count < 1)
            method.Faults.Add(LoadRules.NumberRange, attribute.LocationOf(0), what, method.Name, Texts.Number(count), "1 or more");
        return count;
    }

    private static void Add(LoadMethod method, AttributeReader attribute, List<KeyValuePair<string?, ResilienceModel>> found)
    {
        var key = attribute.Find("Key")?.Value as string;
        if (key is not null && string.IsNullOrWhiteSpace(key))
            method.Faults.Add(ResilienceRules.BlankKey, attribute.LocationOf("Key"), attribute.Name, method.Name, Texts.Quoted(key));

        var place = found.FindIndex(entry => entry.Key == key);
        var before = place < 0 ? new ResilienceModel(null, null, null, null) : found[place].Value;
        if (Has(before, attribute.Name))
        {
            var what = key is null ? "for the whole method" : "for the key " + Texts.Quoted(key);
            method.Faults.Add(ResilienceRules.KeyTwice, attribute.Location, method.Name, attribute.Name, what);
        }

        var entry = new KeyValuePair<string?, ResilienceModel>(key, With(method, attribute, before));
        if (place < 0) found.Add(entry);
        else found[place] = entry;
    }

    private static bool Has(ResilienceModel model, string attribute) => attribute switch
    {
        "Retry" => model.Retry is not null,
        "CircuitBreaker" => model.CircuitBreaker is not null,
        "Timeout" => model.AttemptTimeout is not null,
        _ => model.Chaos is not null,
    };

    private static ResilienceModel With(LoadMethod method, AttributeReader attribute, ResilienceModel model) => attribute.Name switch
    {
        "Retry" => model with { Retry = RetryParser.Parse(method, attribute) },
        "CircuitBreaker" => model with { CircuitBreaker = ParseBreaker(method, attribute) },
        "Timeout" => model with { AttemptTimeout = Durations.ReadArgument(method, attribute, "attempt timeout", aboveZero: true) },
        _ => model with { Chaos = ChaosParser.Parse(method, attribute) },
    };

    private static CircuitBreakerModel ParseBreaker(LoadMethod method, AttributeReader attribute) => new(
        ReadCountArgument(method, attribute, "failure count"),
        Durations.Read(method, attribute, "BreakFor", aboveZero: true),
        Numbers.ReadCount(method, attribute, "Probes"),
        Numbers.ReadCount(method, attribute, "Successes"));
}
