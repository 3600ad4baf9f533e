using System.Globalization;

namespace LoadTest.Generators.Parsing;

/// <summary>Values in messages, the same in every culture.</summary>
internal static class Texts
{
    public static string Quoted(string? text) => text is null ? "null" : "\"" + text + "\"";

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Duration(double ticks) => Number(ticks / TimeSpan.TicksPerSecond) + " s";
}
