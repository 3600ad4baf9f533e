using System.Globalization;

namespace LoadTest.Runner.Reports;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>What stands for an unknown number.</summary>
    public const string Unknown = "-";

    private const int MostDecimals = 15;

    /// <summary>A number with as many decimals as its size is worth.</summary>
    /// <param name="value">Null or not finite is unknown.</param>
    /// <returns>Such as "1812.3" or "0.042".</returns>
    public static string Of(double? value) => value is not { } number || !double.IsFinite(number)
        ? Unknown
        : number.ToString(
            Math.Abs(number) switch
            {
                >= 1e15 => "0.####e0",
                >= 1_000 => "0.#",
                >= 1 => "0.##",
                >= 0.001 or 0 => "0.####",
                // What a call costs is far below a cent, and is not nothing.
                var small => "0." + new string('#', Math.Min(MostDecimals, 3 - (int)Math.Floor(Math.Log10(small)))),
            },
            CultureInfo.InvariantCulture);

    /// <summary>A count.</summary>
    /// <param name="value">Null is unknown.</param>
    /// <returns>Its digits.</returns>
    public static string Of(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Unknown;

    /// <summary>A number with its unit.</summary>
    /// <param name="value">Null or not finite is unknown, and has no unit.</param>
    /// <param name="unit">Such as "ms"; "/s" is put on without a space.</param>
    /// <returns>Such as "1812.3 ms".</returns>
    public static string Of(double? value, string? unit)
    {
        var number = Of(value);
        if (number == Unknown || string.IsNullOrEmpty(unit)) return number;
        return unit.StartsWith('/') ? number + unit : $"{number} {unit}";
    }
}
