using LoadTest.Interop.Tests.Peers;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Interop.Tests;

/// <summary>Histograms of ours in the hands of other implementations, and theirs in ours.</summary>
public sealed class HistogramInteropTests
{
    [Theory]
    [InlineData(Peer.Java)]
    [InlineData(Peer.JavaScript)]
    public async Task A_histogram_that_we_encoded_is_the_same_to_another_implementation(string peer)
    {
        var ours = Samples.All.Select(set => (set.Key, Histogram: Recorded(set.Value))).ToList();

        var answers = await Peer.AskAsync(peer, ours.Select(set => "read " + Convert.ToBase64String(HistogramEncoding.Encode(set.Histogram))));

        answers.Should().HaveSameCount(ours);
        foreach (var (set, answer) in ours.Zip(answers))
            Description.Parse(answer.Split(' ')).ShouldEqual(Description.Of(set.Histogram), set.Key);
    }

    [Theory]
    [InlineData(Peer.Java)]
    [InlineData(Peer.JavaScript)]
    public async Task A_histogram_that_another_implementation_encoded_is_the_same_to_us(string peer)
    {
        var answers = await Peer.AskAsync(peer, Samples.All.Values.Select(values => "write " + string.Join(' ', values)));

        answers.Should().HaveSameCount(Samples.All);
        foreach (var (set, answer) in Samples.All.Zip(answers))
        {
            var words = answer.Split(' ');
            var decoded = HistogramEncoding.Decode(Convert.FromBase64String(words[0]));
            Description.Of(decoded).ShouldEqual(Description.Parse(words[1..]), set.Key);
            decoded.Buckets.Should().Equal(Recorded(set.Value).Buckets, "of {0}", set.Key);
        }
    }

    [Theory]
    [InlineData(Peer.Java)]
    [InlineData(Peer.JavaScript)]
    public async Task A_histogram_without_values_is_empty_to_another_implementation(string peer)
    {
        var answers = await Peer.AskAsync(peer, ["read " + Convert.ToBase64String(HistogramEncoding.Encode(new Histogram()))]);

        answers.Single().Split(' ')[0].Should().Be("0");
    }

    private static Histogram Recorded(long[] values)
    {
        var histogram = new Histogram();
        foreach (var value in values) histogram.Record(value);
        return histogram;
    }
}
