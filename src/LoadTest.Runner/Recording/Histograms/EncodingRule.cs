namespace LoadTest.Runner.Recording.Histograms;

/// <summary>What bytes must be to be read as a histogram.</summary>
internal static class EncodingRule
{
    /// <summary>The fault of bytes that break a rule.</summary>
    /// <param name="rule">What a histogram does, such as "has 3 significant digits".</param>
    /// <param name="found">What these bytes have instead.</param>
    public static InvalidDataException Broken(string rule, string found) =>
        new($"A histogram in HdrHistogram's V2 encoding {rule}; found {found}. Encode it anew.");
}
