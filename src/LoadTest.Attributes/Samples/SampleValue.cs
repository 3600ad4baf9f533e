using LoadTest.Samples;

namespace LoadTest;

/// <summary>The value of one field of a sample: a text, a number, a truth or nothing. Made of those by themselves.</summary>
public readonly record struct SampleValue
{
    private SampleValue(SampleKind kind, string? text, double number, long whole) => (Kind, Text, Number, Whole) = (kind, text, number, whole);

    internal SampleKind Kind { get; }

    internal string? Text { get; }

    internal double Number { get; }

    internal long Whole { get; }

    /// <summary>A text; null is nothing.</summary>
    /// <param name="text">At most 4,096 characters are kept.</param>
    public static SampleValue FromString(string? text) => new(SampleKind.Text, text, 0, 0);

    /// <summary>A number; one that is not finite becomes nothing.</summary>
    /// <param name="number">Any.</param>
    public static SampleValue FromDouble(double number) => new(SampleKind.Number, null, number, 0);

    /// <summary>A whole number.</summary>
    /// <param name="number">Any.</param>
    public static SampleValue FromInt64(long number) => new(SampleKind.Whole, null, 0, number);

    /// <summary>A truth.</summary>
    /// <param name="flag">Either.</param>
    public static SampleValue FromBoolean(bool flag) => new(SampleKind.Flag, null, 0, flag ? 1 : 0);

    /// <summary>A text; null is nothing.</summary>
    /// <param name="text">At most 4,096 characters are kept.</param>
    public static implicit operator SampleValue(string? text) => FromString(text);

    /// <summary>A number; one that is not finite becomes nothing.</summary>
    /// <param name="number">Any.</param>
    public static implicit operator SampleValue(double number) => FromDouble(number);

    /// <summary>A whole number.</summary>
    /// <param name="number">Any.</param>
    public static implicit operator SampleValue(long number) => FromInt64(number);

    /// <summary>A truth.</summary>
    /// <param name="flag">Either.</param>
    public static implicit operator SampleValue(bool flag) => FromBoolean(flag);
}
