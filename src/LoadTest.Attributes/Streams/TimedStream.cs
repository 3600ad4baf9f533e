using System.Runtime.CompilerServices;

namespace LoadTest.Streams;

/// <summary>Reads a stream through to the consumer and times it. One object per reading, none per chunk.</summary>
internal static class TimedStream
{
    public static async IAsyncEnumerable<T> Read<T>(
        ILoadSink sink, StreamNames names, IAsyncEnumerable<T> source, Func<T, int> tokens, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var timing = new StreamTiming(sink, names);
        var chunks = source.GetAsyncEnumerator(cancellation);
        try
        {
            while (true)
            {
                timing.BeginWait();
                bool hasNext;
                try
                {
                    hasNext = await chunks.MoveNextAsync().ConfigureAwait(false);
                }
                catch
                {
                    timing.Fail();
                    throw;
                }

                if (!hasNext)
                {
                    timing.End();
                    yield break;
                }

                var chunk = chunks.Current;
                timing.HandOver(tokens(chunk));
                yield return chunk;
            }
        }
        finally
        {
            timing.Stop();
            await chunks.DisposeAsync().ConfigureAwait(false);
        }
    }
}
