using LoadTest.Generators.Diagnostics;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads numbers that have a lower bound.</summary>
internal static class Numbers
{
    /// <summary>A property of 1 or more, or null if it is not set or out of range.</summary>
    public static int? ReadCount(LoadMethod method, AttributeReader attribute, string property) =>
        attribute.Read<int>(property) is { } value && Check(method, attribute, property, value, value >= 1, "1 or more") ? value : null;

    /// <summary>A property of 1 or more, or null if it is not set or out of range.</summary>
    public static long? ReadLongCount(LoadMethod method, AttributeReader attribute, string property) =>
        attribute.Read<long>(property) is { } value && Check(method, attribute, property, value, value >= 1, "1 or more") ? value : null;

    /// <summary>A property above 0, or null if it is not set or out of range.</summary>
    public static double? ReadPositive(LoadMethod method, AttributeReader attribute, string property) =>
        attribute.Read<double>(property) is { } value && Check(method, attribute, property, value, IsPositive(value), "above 0 and finite")
            ? value
            : null;

    public static bool IsPositive(double value) => value > 0 && !double.IsInfinity(value);

    /// <summary>Reports a property that is out of range.</summary>
    /// <returns>Whether it is in range.</returns>
    public static bool Check(LoadMethod method, AttributeReader attribute, string property, double value, bool isInRange, string range)
    {
        if (!isInRange)
        {
            method.Faults.Add(
                LoadRules.NumberRange, attribute.LocationOf(property), property, method.Name, Texts.Number(value), range);
        }

        return isInRange;
    }
}
