namespace LoadTest.Truth.Tests.Runs;

/// <summary>A plain list of samples, against which a histogram is held.</summary>
internal sealed class SampleSet(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public int Count => _sorted.Length;

    public double Mean => _sorted.Average();

    /// <summary>The percentile by nearest rank, as reports define it.</summary>
    public double Percentile(double percent) => _sorted[Math.Max(1, (int)Math.Ceiling(_sorted.Length * (decimal)percent / 100)) - 1];
}
