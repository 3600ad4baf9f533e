using System.Text.RegularExpressions;

namespace LoadTest.Runner.Reports;

/// <summary>
/// Removes what looks like a credential from text of users and services: the value of anything named password, secret, token,
/// API key or connection string, <c>Authorization</c> and cookies, and the user part of a URL. Takes linear time on any input.
/// </summary>
internal static partial class Redaction
{
    /// <summary>What stands in for a credential.</summary>
    public const string Mask = "***";

    // Linear with backtracking as well: no two attempts of such a pattern can run over the same text.
    private const RegexOptions Simple = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Quoted = """
        "(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|\\"[^"\r\n]*\\"
        """;

    private const string Assigned = """["'\\]*\s*(?:=>|=|:)\s*""";

    private const string SensitiveWord =
        "password|passwd|passphrase|pwd|secret|token|credential|api[-_. ]?key|access[-_. ]?key|account[-_. ]?key|private[-_. ]?key";

    // A cookie or an authorization may contain any separator, so that an unquoted one ends with its line.
    private static readonly Lazy<Regex> Header = new(() => new Regex(
        $"""(?<quoted>"[\w\-]*(?:authorization|cookies?|connection[-_. ]?string)[\w\-]*"\s*:\s*)(?:{Quoted})|(?<open>[\w\-]*(?:authorization|cookies?|connection[-_. ]?string)[\w\-]*{Assigned})(?:[^\r\n]+)""",
        Linear));

    private static readonly Lazy<Regex> Assignment = new(() => new Regex(
        $"""(?<name>[\w.\-]*(?:{SensitiveWord})[\w.\-]*)(?<assigned>{Assigned})(?<value>{Quoted}|[^\s&;"'<>]+)""",
        Linear));

    /// <summary>Removes credentials from a text. Doing so twice changes nothing more.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with <see cref="Mask"/> in their place.</returns>
    public static string Redact(string text)
    {
        var redacted = UserInfo().Replace(text, $"://{Mask}@");
        if (MayAssign(redacted)) redacted = Header.Value.Replace(redacted, MaskHeader);
        redacted = Scheme().Replace(redacted, $"${{scheme}} {Mask}");
        return MayAssign(redacted) ? Assignment.Value.Replace(redacted, MaskValue) : redacted;
    }

    /// <summary>Removes credentials from a sentence about something whose own name may look like that of a credential.</summary>
    /// <param name="sentence">Such as "first_token: p95 was 812 ms".</param>
    /// <param name="subject">Such as "first_token".</param>
    /// <returns>The sentence, whole after its subject.</returns>
    public static string RedactAround(string sentence, string subject) => Name().IsMatch(subject)
        ? string.Join(Redact(subject), sentence.Split(subject).Select(Redact))
        : Redact(sentence);

    /// <summary>Whether what has this name is a credential.</summary>
    /// <param name="name">Of a field; how many tokens a model may use is none.</param>
    /// <param name="isNumber">Whether its value is a number.</param>
    public static bool IsCredential(string name, bool isNumber) =>
        Name().IsMatch(name) && !(isNumber && name.EndsWith("tokens", StringComparison.OrdinalIgnoreCase));

    // The patterns of assignments take 70 ms and 7 MB to build, which most runs never need.
    private static bool MayAssign(string text) => text.AsSpan().ContainsAny(':', '=') && Name().IsMatch(text);

    [GeneratedRegex($"{SensitiveWord}|connection[-_. ]?string|authorization|cookie", Simple)]
    private static partial Regex Name();

    [GeneratedRegex("""://[^\s/?#"'<>]*@""", Simple)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\b(?<scheme>bearer|basic)\s+[a-z0-9\-._~+/]+=*", Simple)]
    private static partial Regex Scheme();

    private static string MaskHeader(Match match) => match.Groups["quoted"] is { Success: true } quoted
        ? $"{quoted.Value}\"{Mask}\""
        : match.Groups["open"].Value + Mask;

    private static string MaskValue(Match match)
    {
        var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
        // How many tokens a model may use is no credential.
        if (name.EndsWith("tokens", StringComparison.OrdinalIgnoreCase) && IsCount(value)) return match.Value;
        var quote = value[0] is '"' or '\'' ? value[..1] : value.StartsWith("\\\"", StringComparison.Ordinal) ? "\\\"" : "";
        return $"{name}{match.Groups["assigned"].Value}{quote}{Mask}{quote}";
    }

    private static bool IsCount(string value) => value.TrimEnd(',', '.', '}', ')', ']').All(char.IsAsciiDigit);
}
