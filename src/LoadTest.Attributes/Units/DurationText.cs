namespace LoadTest.Units;

/// <summary>
/// Durations as people write them: one or more numbers with a unit, largest unit first, such as <c>1m30s</c>, <c>250ms</c>,
/// <c>1.5s</c>; and ranges of them, such as <c>300ms..1s</c>. Compiled into the generator too, so that the same text means the
/// same at compile time and at run time.
/// </summary>
internal static class DurationText
{
    /// <summary>The rule, for messages.</summary>
    public const string Rule = "a duration is a number with a unit (us, ms, s, m, h, d), such as \"250ms\", \"10s\" or \"1m30s\"";

    private static readonly string[] UnitNames = ["d", "h", "m", "s", "ms", "us"];
    private static readonly long[] UnitTicks =
    [
        TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 10,
    ];

    /// <summary>Parses one duration; negative, empty, unitless and overflowing texts are refused.</summary>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (string.IsNullOrWhiteSpace(text)) return false;

        var rest = text!.Trim();
        var previousUnit = -1;
        decimal ticks = 0;
        for (var at = 0; at < rest.Length;)
        {
            if (!TryReadNumber(rest, ref at, out var number)) return false;
            if (!TryReadUnit(rest, ref at, out var unit) || unit <= previousUnit) return false;
            previousUnit = unit;
            ticks += number * UnitTicks[unit];
            if (ticks > TimeSpan.MaxValue.Ticks) return false;
        }

        duration = TimeSpan.FromTicks((long)ticks);
        return true;
    }

    /// <summary>Parses <c>a..b</c> with a ≤ b, or one duration, which is then both ends.</summary>
    public static bool TryParseRange(string? text, out TimeSpan low, out TimeSpan high)
    {
        low = high = TimeSpan.Zero;
        if (text is null) return false;

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            if (!TryParse(text, out low)) return false;
            high = low;
            return true;
        }

        return TryParse(text.Substring(0, dots), out low) && TryParse(text.Substring(dots + 2), out high) && low <= high;
    }

    private static bool TryReadNumber(string text, ref int at, out decimal number)
    {
        var start = at;
        while (at < text.Length && (text[at] is >= '0' and <= '9' || text[at] == '.')) at++;
        return decimal.TryParse(
            text.Substring(start, at - start),
            System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out number) && number <= 1_000_000_000;
    }

    private static bool TryReadUnit(string text, ref int at, out int unit)
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at])) at++;
        unit = Array.IndexOf(UnitNames, text.Substring(start, at - start));
        return unit >= 0;
    }
}
