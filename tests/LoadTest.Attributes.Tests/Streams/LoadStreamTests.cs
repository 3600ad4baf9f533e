using LoadTest.Attributes.Tests.Context;

namespace LoadTest.Attributes.Tests.Streams;

public sealed class LoadStreamTests
{
    private readonly RecordingSink _sink = new() { Cancellation = new CancellationTokenSource().Token };
    private readonly LoadContext _load;

    public LoadStreamTests() => _load = new LoadContext(_sink);

    [Fact]
    public void A_chunk_more_allocates_nothing()
    {
        var load = new LoadContext(new SilentSink());

        var few = AllocatedBy(load, 10);
        var many = AllocatedBy(load, 1_000);

        many.Should().Be(few).And.BePositive("a reading has an object of its own");
    }

    [Fact]
    public async Task Chunks_pass_through_and_the_source_is_disposed_of()
    {
        var source = new PushedChunks();
        await using var reader = _load.Stream("answer", source).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        var first = reader.MoveNextAsync();
        _sink.Elapsed = 700;
        source.Push("a");
        (await first).Should().BeTrue();
        reader.Current.Should().Be("a");
        var end = reader.MoveNextAsync();
        source.End();
        (await end).Should().BeFalse();

        source.IsDisposed.Should().BeTrue();
        source.Cancellation.CanBeCanceled.Should().BeTrue();
        _sink.Calls.Should().Equal("time answer_ttft 700 True", "time answer 700 True", "count answer_chunks 1");
    }

    [Fact]
    public async Task The_source_gets_the_cancellation_of_the_iteration()
    {
        var source = new PushedChunks();
#pragma warning disable xUnit1051 // The point is that none is passed.
        await using var reader = _load.Stream("answer", source).GetAsyncEnumerator();
#pragma warning restore xUnit1051

        var next = reader.MoveNextAsync();
        source.End();
        await next;

        source.Cancellation.Should().Be(_sink.Cancellation);
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_leaves_nothing()
    {
        var source = new PushedChunks();

        await _load.Stream("answer", source).GetAsyncEnumerator(TestContext.Current.CancellationToken).DisposeAsync();

        _sink.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_none_and_nothing_at_all_do_not_count()
    {
        (await ChunksOf<byte[]>([[], [1], null!])).Should().Be(1);
        (await ChunksOf<ReadOnlyMemory<byte>>([default, new byte[1]])).Should().Be(1);
        (await ChunksOf<Memory<byte>>([default, new byte[1]])).Should().Be(1);
        (await ChunksOf<string>(["", "a", null!])).Should().Be(1);
        (await ChunksOf<int>([0, 1])).Should().Be(2);
        (await ChunksOf<object>([new(), null!])).Should().Be(1);
    }

    [Fact]
    public void What_cannot_be_read_or_named_is_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>("source", () => _load.Stream<string>("answer", null!));
        Assert.Throws<ArgumentNullException>("tokens", () => _load.Stream("answer", new PushedChunks(), (Func<string, int>)null!));
        Assert.Throws<ArgumentNullException>("text", () => _load.Stream("answer", new PushedChunks(), (Func<string, string?>)null!));
        Assert.Throws<ArgumentException>("name", () => _load.Stream(" ", new PushedChunks()));
    }

    private static long AllocatedBy(LoadContext load, int chunks)
    {
        Read(load, chunks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(load, chunks);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(LoadContext load, int chunks)
    {
        var source = new PushedChunks();
        var reader = load.Stream("answer", source).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < chunks; i++)
        {
            var next = reader.MoveNextAsync();
            source.Push("a");
            if (!next.IsCompletedSuccessfully || !next.Result) throw new InvalidOperationException("The chunk was to come at once.");
        }

        var end = reader.MoveNextAsync();
        source.End();
        if (!end.IsCompletedSuccessfully || end.Result) throw new InvalidOperationException("The stream was to end at once.");
    }

    private async Task<int> ChunksOf<T>(T[] chunks)
    {
        _sink.Calls.Clear();
        await foreach (var _ in _load.Stream("answer", chunks.ToAsyncEnumerable())) { }
        return int.Parse(_sink.Calls.Single(call => call.StartsWith("count", StringComparison.Ordinal)).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
