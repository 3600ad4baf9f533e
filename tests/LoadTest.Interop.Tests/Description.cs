using System.Globalization;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Interop.Tests;

/// <summary>What every implementation says of a histogram.</summary>
internal sealed record Description(long Count, long Max, IReadOnlyList<long> ValuesAtPercentiles)
{
    private static readonly double[] Percentiles = [50, 75, 90, 95, 99, 99.9, 100];

    public static Description Of(Histogram histogram) =>
        new(histogram.Count, histogram.Max, [.. Percentiles.Select(histogram.ValueAtPercentile)]);

    /// <summary>Of a peer's answer: the count, the maximum, then the percentiles.</summary>
    public static Description Parse(IEnumerable<string> words)
    {
        long[] numbers = [.. words.Select(word => long.Parse(word, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers[2..]);
    }

    /// <summary>All equal, but for the maximum, of which implementations name different ends of the same bucket.</summary>
    public void ShouldEqual(Description other, string because)
    {
        Count.Should().Be(other.Count, because);
        ValuesAtPercentiles.Should().Equal(other.ValuesAtPercentiles, because);
        Histogram.AreEquivalent(Max, other.Max).Should().BeTrue("{0}: {1} and {2} are one bucket", because, Max, other.Max);
    }
}
