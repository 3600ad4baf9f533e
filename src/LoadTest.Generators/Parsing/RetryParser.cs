using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads <c>[Retry]</c>.</summary>
internal static class RetryParser
{
    public static RetryModel Parse(LoadMethod method, AttributeReader attribute)
    {
        var delay = Durations.Read(method, attribute, "Delay");
        var longest = Durations.Read(method, attribute, "MaxDelay");
        if (delay > longest)
        {
            method.Faults.Add(
                ResilienceRules.DelayAboveMaxDelay,
                attribute.LocationOf("Delay"),
                method.Name,
                Texts.Duration(delay.Value),
                Texts.Duration(longest.Value));
        }

        return new RetryModel(
            ResilienceParser.ReadCountArgument(method, attribute, "retry count"),
            delay,
            longest,
            ReadJitter(method, attribute),
            attribute.Read<bool>("TransientOnly"),
            new EquatableArray<string>(ReadExceptions(method, attribute)));
    }

    private static double? ReadJitter(LoadMethod method, AttributeReader attribute) =>
        attribute.Read<double>("Jitter") is { } jitter
        && Numbers.Check(method, attribute, "Jitter", jitter, jitter is >= 0 and <= 1, "between 0 and 1")
            ? jitter
            : null;

    private static List<string> ReadExceptions(LoadMethod method, AttributeReader attribute)
    {
        var exceptions = new List<string>();
        if (attribute.Find("On") is not { Kind: TypedConstantKind.Array, IsNull: false } types) return exceptions;

        foreach (var type in types.Values)
        {
            if (type.Value is INamedTypeSymbol { IsUnboundGenericType: false } exception && ExceptionTypes.IsAccessible(method, exception))
                exceptions.Add(exception.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
            else
                method.Faults.Add(ResilienceRules.NoException, attribute.LocationOf("On"), method.Name, ExceptionTypes.NameOf(type));
        }

        return exceptions;
    }
}
