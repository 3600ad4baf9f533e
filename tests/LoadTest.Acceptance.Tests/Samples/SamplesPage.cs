using System.Text.RegularExpressions;
using LoadTest.Acceptance.Tests.Packages;

namespace LoadTest.Acceptance.Tests.Samples;

/// <summary>What <c>samples/README.md</c> tells a stranger who copies a sample.</summary>
internal static partial class SamplesPage
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("samples/README.md"));

    /// <summary>The packages to make, such as <c>LoadTest.Runner</c>.</summary>
    public static IReadOnlyList<string> Packages => [.. Pack().Matches(Text).Select(match => match.Groups["name"].Value)];

    /// <summary>The folder of the packages, beside the sample.</summary>
    public static string PackagesFolder => Pack().Matches(Text).Select(match => match.Groups["folder"].Value).Distinct().Single();

    /// <summary>The files to put beside the sample, whole.</summary>
    public static IReadOnlyDictionary<string, string> Files =>
        FileBlock().Matches(Text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value);

    [GeneratedRegex("""^dotnet pack src/(?<name>\S+) -c Release -o \.\./tryout/(?<folder>\S+)\r?$""", RegexOptions.Multiline)]
    private static partial Regex Pack();

    [GeneratedRegex("""^`\.\./tryout/(?<name>[^`]+)`[^\n]*\n\r?\n```xml\r?\n(?<text>.*?)```""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileBlock();
}
