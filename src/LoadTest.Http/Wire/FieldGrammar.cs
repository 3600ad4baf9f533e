using System.Buffers;

namespace LoadTest.Wire;

/// <summary>What the parts of a header field may hold (RFC 9110, section 5); what they may not is how messages are smuggled.</summary>
internal static class FieldGrammar
{
    private const string TokenLetters = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> TokenChars = SearchValues.Create(TokenLetters);
    private static readonly SearchValues<byte> TokenBytes = SearchValues.Create([.. TokenLetters.Select(letter => (byte)letter)]);
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(value => value != '\t').Append(0x7F).Select(value => (byte)value)]);

    /// <summary>Whether a name that was received is one.</summary>
    public static bool IsToken(ReadOnlySpan<byte> name) => name.Length > 0 && !name.ContainsAnyExcept(TokenBytes);

    /// <summary>Whether a name that is to be sent is one.</summary>
    public static bool IsToken(ReadOnlySpan<char> name) => name.Length > 0 && !name.ContainsAnyExcept(TokenChars);

    /// <summary>Whether a value or a reason that was received holds no control character; any byte above ASCII is accepted.</summary>
    public static bool IsText(ReadOnlySpan<byte> value) => !value.ContainsAny(Controls);

    /// <summary>Whether a value that is to be sent is visible ASCII, blanks and tabs.</summary>
    public static bool IsText(ReadOnlySpan<char> value)
    {
        foreach (var letter in value)
        {
            if (letter is not ('\t' or (>= ' ' and <= '~'))) return false;
        }

        return true;
    }

    /// <summary>Whether a path with a query, or a host, is visible ASCII without blanks.</summary>
    public static bool IsTarget(ReadOnlySpan<char> target) => !target.ContainsAnyExceptInRange('!', '~');

    /// <summary>Leaves out the blanks and tabs around a value.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim(" \t"u8);
}
