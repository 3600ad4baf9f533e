using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the attributes of the pipeline around an attempt.</summary>
internal static class ResilienceParser
{
    public static ResilienceModel Parse(LoadMethod method)
    {
        RetryModel? retry = null;
        CircuitBreakerModel? breaker = null;
        long? timeout = null;
        foreach (var attribute in method.Attributes("RetryAttribute")) retry = RetryParser.Parse(method, attribute);
        foreach (var attribute in method.Attributes("CircuitBreakerAttribute")) breaker = ParseBreaker(method, attribute);
        foreach (var attribute in method.Attributes("TimeoutAttribute"))
            timeout = Durations.ReadArgument(method, attribute, "attempt timeout", aboveZero: true);
        return new ResilienceModel(retry, breaker, timeout);
    }

    private static CircuitBreakerModel ParseBreaker(LoadMethod method, AttributeReader attribute) => new(
        ReadCountArgument(method, attribute, "failure count"),
        Durations.Read(method, attribute, "BreakFor", aboveZero: true),
        Numbers.ReadCount(method, attribute, "Probes"));

    /// <summary>The first argument of a constructor, 1 or more.</summary>
    public static int ReadCountArgument(LoadMethod method, AttributeReader attribute, string what)
    {
        if (attribute.Argument(0) is not int count) return 0;
        if (count < 1)
            method.Faults.Add(LoadRules.NumberRange, attribute.LocationOf(0), what, method.Name, Texts.Number(count), "1 or more");
        return count;
    }
}
