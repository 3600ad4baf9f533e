using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Where the files of a load test go: one directory per load method, the same in every run.</summary>
internal static class ReportDirectory
{
    private const int LongestName = 60;

    /// <summary>The directory of a load test.</summary>
    /// <param name="results">The results directory of the host, or <c>LOADTEST_RESULTS</c>.</param>
    /// <param name="test">Its names may be anything: what a file system could misread is replaced.</param>
    /// <returns>A full path directly under <c>loadtest</c> in <paramref name="results"/>.</returns>
    public static string Of(string results, TestSection test) =>
        Path.Combine(Path.GetFullPath(results), "loadtest", $"{SafeName(test.Name)}-{Hash(test)}");

    // Letters, digits, '-' and '_' mean the same on every file system; a dot would make CON.x a device of Windows.
    private static string SafeName(string name)
    {
        var safe = new StringBuilder(LongestName);
        foreach (var letter in name)
        {
            if (safe.Length == LongestName) break;
            safe.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_');
        }

        return safe.Length == 0 ? "_" : safe.ToString();
    }

    // No cryptography: it would first load its library, before every load test.
    private static string Hash(TestSection test) =>
        ((uint)(SeedKey.Of(0, $"{test.Assembly}\0{test.Class}\0{test.Name}").Value >> 32)).ToString("x8", CultureInfo.InvariantCulture);
}
