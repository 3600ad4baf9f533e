using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Names the emitted file of a method.</summary>
internal static class HintName
{
    private const int LongestReadablePart = 80;

    /// <summary>A readable part, and a hash of the full signature because hint names ignore case and refuse some letters of identifiers.</summary>
    public static string Of(IMethodSymbol method)
    {
        var identity = method.GetDocumentationCommentId() ?? method.ToDisplayString();
        var readable = new StringBuilder();
        foreach (var letter in method.ContainingType.Name + "." + method.Name)
            readable.Append(letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' ? letter : '_');
        if (readable.Length > LongestReadablePart) readable.Length = LongestReadablePart;
        return readable + "-" + Hash(identity).ToString("x8", CultureInfo.InvariantCulture) + ".g.cs";
    }

    // FNV-1a, 32 bits: string.GetHashCode differs from process to process.
    private static uint Hash(string text)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 16_777_619u);
        return hash;
    }
}
