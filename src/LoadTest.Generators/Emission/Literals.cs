using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace LoadTest.Generators.Emission;

/// <summary>Values as source, exact and the same in every culture.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "D";

    public static string Duration(long ticks) => "global::System.TimeSpan.FromTicks(" + Of(ticks) + ")";
}
