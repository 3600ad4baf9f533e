namespace LoadTest.Samples;

/// <summary>What the value of a sample's field is.</summary>
internal enum SampleKind
{
    /// <summary>A text, or nothing.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A truth.</summary>
    Flag,
}
