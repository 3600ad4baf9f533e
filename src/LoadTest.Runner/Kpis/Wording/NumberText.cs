using System.Globalization;

namespace LoadTest.Runner.Kpis.Wording;

/// <summary>Numbers for people, in the invariant culture.</summary>
internal static class NumberText
{
    private const int MostDecimals = 15;

    /// <summary>A count with thousands separators.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A value with about four significant digits.</summary>
    public static string Value(double value) => Format(value, Decimals(value));

    /// <summary>A value with as many digits as it takes to differ from <paramref name="limit"/>, so that no miss reads "600 over 600".</summary>
    public static string Apart(double value, double limit)
    {
        var exact = Exact(limit);
        for (var decimals = Decimals(value); decimals < MostDecimals; decimals++)
        {
            var text = Format(value, decimals);
            if (value == limit || text != exact) return text;
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A limit as the source has it.</summary>
    public static string Exact(double limit) => Format(limit, MostDecimals);

    private static int Decimals(double value) => Math.Abs(value) switch
    {
        0 or >= 100 => 1,
        >= 10 => 2,
        >= 1 => 3,
        var small => Math.Min(MostDecimals, 3 - (int)Math.Floor(Math.Log10(small))),
    };

    private static string Format(double value, int decimals) =>
        value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
}
