using System.Collections.Immutable;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class SharedBucketCountsTests
{
    private readonly SharedBucketCounts _counts = new();

    [Fact]
    public void A_counter_that_outgrows_16_bits_and_its_neighbours_are_kept()
    {
        for (var i = 0; i < 200_000; i++)
            _counts.Increment(1_500);
        for (var i = 0; i < 7; i++)
            _counts.Increment(1_501);
        _counts.Increment(3);

        Read().Should().Equal(new Bucket(3, 1), new Bucket(1_500, 200_000), new Bucket(1_501, 7));
    }

    [Fact]
    public void Every_counter_of_a_page_is_read_at_its_own_place()
    {
        for (var index = 0; index < 1_024; index++)
        {
            for (var i = 0; i <= index; i++)
                _counts.Increment(index);
        }

        Read().Should().Equal(Enumerable.Range(0, 1_024).Select(index => new Bucket(index, index + 1)));
    }

    [Fact]
    public void An_index_beyond_the_first_directory_is_counted()
    {
        var last = IntegerLayout.IndexOf(long.MaxValue);
        _counts.Increment(last);
        _counts.Increment(0);

        Read().Should().Equal(new Bucket(0, 1), new Bucket(last, 1));
    }

    [Fact]
    public void The_directory_grows_page_by_page()
    {
        var firsts = Enumerable.Range(0, 60).Select(page => page * BucketCounts.PageLength).ToList();
        firsts.ForEach(_counts.Increment);

        Read().Should().Equal(firsts.Select(first => new Bucket(first, 1)));
    }

    [Fact]
    public void Two_instances_add_up()
    {
        var target = new BucketCounts();
        _counts.Increment(5);
        _counts.AddTo(target);
        _counts.AddTo(target);

        target.NonEmpty().Should().Equal(new Bucket(5, 2));
    }

    private ImmutableArray<Bucket> Read()
    {
        var target = new BucketCounts();
        _counts.AddTo(target);
        return target.NonEmpty();
    }
}
