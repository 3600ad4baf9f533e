using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using LoadTest.Units;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads durations, in ticks.</summary>
internal static class Durations
{
    /// <summary>A property, or null if it is not set or no duration.</summary>
    public static long? Read(LoadMethod method, AttributeReader attribute, string property, bool aboveZero = false) =>
        attribute.Find(property) is { } value
            ? Read(method, property, value.Value as string, attribute.LocationOf(property), aboveZero)
            : null;

    /// <summary>The first argument of a constructor.</summary>
    public static long? ReadArgument(LoadMethod method, AttributeReader attribute, string what, bool aboveZero = false) =>
        attribute.HasArguments(1)
            ? Read(method, what, attribute.Argument(0) as string, attribute.LocationOf(0), aboveZero)
            : null;

    /// <summary>A property that may be a range.</summary>
    public static ThinkTimeModel? ReadRange(LoadMethod method, AttributeReader attribute, string property)
    {
        if (attribute.Find(property) is not { } value) return null;
        if (DurationText.TryParseRange(value.Value as string, out var low, out var high)) return new ThinkTimeModel(low.Ticks, high.Ticks);
        Unreadable(method, property, value.Value as string, attribute.LocationOf(property), ", or a range such as \"300ms..1s\"");
        return null;
    }

    private static long? Read(LoadMethod method, string what, string? text, Location at, bool aboveZero)
    {
        if (!DurationText.TryParse(text, out var duration))
        {
            Unreadable(method, what, text, at, "");
            return null;
        }

        if (aboveZero && duration == TimeSpan.Zero)
        {
            method.Faults.Add(LoadRules.DurationAboveZero, at, what, method.Name, Texts.Quoted(text));
            return null;
        }

        return duration.Ticks;
    }

    private static void Unreadable(LoadMethod method, string what, string? text, Location at, string orElse) =>
        method.Faults.Add(LoadRules.DurationText, at, what, method.Name, Texts.Quoted(text), DurationText.Rule + orElse);
}
