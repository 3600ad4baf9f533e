namespace LoadTest.Runner.Tests.Recording.Histograms;

/// <summary>A histogram as HdrHistogram 2.1.11 for Java encoded and described it.</summary>
internal sealed record ReferenceVector(
    long Count, long Min, long Max, double Mean, double StdDev, (double Percentile, long Value)[] Percentiles, string Encoded)
{
    public byte[] Bytes => Convert.FromBase64String(Encoded);
}
