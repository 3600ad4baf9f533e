using LoadTest.Attributes.Tests.Context;

namespace LoadTest.Attributes.Tests.Randomness;

public sealed class DerivedRandomTests
{
    [Fact]
    public void A_derived_stream_depends_on_seed_and_name_alone()
    {
        var random = new LoadRandom(new SeedKey(5));
        var before = random.Derive("greeting").Next();
        random.Next();

        random.Derive("greeting").Next().Should().Be(before);
        random.Derive("farewell").Next().Should().NotBe(before);
        new LoadRandom(new SeedKey(6)).Derive("greeting").Next().Should().NotBe(before);
    }

    [Fact]
    public void A_derived_stream_does_not_draw_from_its_parent()
    {
        var (derived, alone) = (new LoadRandom(new SeedKey(5)), new LoadRandom(new SeedKey(5)));

        derived.Derive("greeting").Next();

        derived.Next().Should().Be(alone.Next());
    }

    [Fact]
    public void Derived_streams_are_not_correlated_with_each_other_or_their_parent()
    {
        var parent = new LoadRandom(new SeedKey(5));
        LoadRandom[] streams = [.. Enumerable.Range(0, 20).Select(i => parent.Derive($"template:{i}")), parent];
        var draws = Array.ConvertAll(streams, stream => Enumerable.Range(0, 1_000).Select(_ => stream.NextDouble() - 0.5).ToArray());

        for (var a = 0; a < draws.Length; a++)
        {
            for (var b = a + 1; b < draws.Length; b++)
            {
                // The correlation of 1,000 independent pairs has a standard deviation of 0.032; 210 pairs stay within 4.5 of them.
                (draws[a].Zip(draws[b], (x, y) => x * y).Sum() * 12 / 1_000).Should().BeInRange(-0.142, 0.142);
            }
        }
    }

    [Fact]
    public void A_context_keeps_a_named_stream_through_the_iteration()
    {
        var sink = new RecordingSink();
        var load = new LoadContext(sink);
        var expected = sink.Random.Derive("greeting");

        int[] drawn = [load.RandomFor("greeting").Next(), load.RandomFor("greeting").Next()];

        drawn.Should().Equal(expected.Next(), expected.Next());
    }

    [Fact]
    public void A_named_stream_begins_anew_with_each_iteration()
    {
        var sink = new RecordingSink();
        var load = new LoadContext(sink);
        var first = load.RandomFor("greeting").Next();

        sink.Random.Reseed(new SeedKey(43));
        var second = load.RandomFor("greeting").Next();
        sink.Random.Reseed(new SeedKey(42));

        second.Should().NotBe(first);
        load.RandomFor("greeting").Next().Should().Be(first);
    }

    [Fact]
    public void A_retry_draws_the_same_numbers_again()
    {
        var sink = new RecordingSink();
        var load = new LoadContext(sink);
        var first = load.RandomFor("greeting").Next();

        sink.Attempt = 1;

        load.RandomFor("greeting").Next().Should().Be(first);
    }

    [Fact]
    public void A_known_name_costs_no_allocation()
    {
        var sink = new RecordingSink();
        var load = new LoadContext(sink);
        Draw(2);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Draw(100);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Draw(ulong times)
        {
            for (var i = 0UL; i < times; i++)
            {
                sink.Random.Reseed(new SeedKey(i));
                load.RandomFor("greeting").Next();
            }
        }
    }
}
