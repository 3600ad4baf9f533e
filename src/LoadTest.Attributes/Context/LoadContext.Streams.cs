using LoadTest.Streams;

namespace LoadTest;

/// <content>Streams.</content>
public sealed partial class LoadContext
{
    /// <summary>Passes a stream of text or bytes on and times it as it is read; see <see cref="Stream{T}(string, IAsyncEnumerable{T}, Func{T, int})"/>.</summary>
    /// <typeparam name="T">Text or bytes, whose empty chunks do not count; of other types every chunk does, unless it is null.</typeparam>
    /// <param name="name">Such as <c>"answer"</c>.</param>
    /// <param name="source">What is read.</param>
    /// <returns>The same chunks.</returns>
    public IAsyncEnumerable<T> Stream<T>(string name, IAsyncEnumerable<T> source) => Stream(name, source, ChunkSize<T>.Count);

    /// <summary>Passes a stream on and times it as it is read; see <see cref="Stream{T}(string, IAsyncEnumerable{T}, Func{T, int})"/>.</summary>
    /// <typeparam name="T">A chunk.</typeparam>
    /// <param name="name">Such as <c>"answer"</c>.</param>
    /// <param name="source">What is read.</param>
    /// <param name="text">The text of a chunk; one without any does not count.</param>
    /// <returns>The same chunks.</returns>
    public IAsyncEnumerable<T> Stream<T>(string name, IAsyncEnumerable<T> source, Func<T, string?> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Stream(name, source, chunk => ChunkSize<string?>.Count(text(chunk)));
    }

    /// <summary>Passes a stream on, such as a language model's answer, and times it as it is read.</summary>
    /// <remarks>
    /// <para>Records, in milliseconds: <c>answer_ttft</c>, the time to the first chunk that holds anything (TTFT), by the same clock
    /// as <see cref="Mark"/>; <c>answer_gap</c>, the time between two such chunks; <c>answer</c>, the time to the last one (E2E);
    /// <c>answer_tpot</c>, the time per output token after the first, <c>(E2E − TTFT) / (N − 1)</c> of a stream of N ≥ 2 tokens, as
    /// vLLM's serving benchmark and NVIDIA's GenAI-Perf define it. The counter <c>answer_chunks</c> has the chunks that hold anything.</para>
    /// <para>The clock stands still while the load method is busy with a chunk. A stream that breaks is timed apart, to the break, as
    /// <c>answer{failed}</c> (and so is one that is cut off with its iteration, by the timeout or the end of the graceful stop), one that is not read to its end as <c>answer{stopped}</c>, and one that holds nothing as
    /// <c>answer{empty}</c>; none of them has a TPOT. A second stream of that name in an iteration adds gaps, TPOT and chunks; the
    /// times since the clock began are those of the first.</para>
    /// <para>Tokens that are billed are what the service says they are: pass those to <c>load.Tokens</c>.</para>
    /// </remarks>
    /// <typeparam name="T">A chunk.</typeparam>
    /// <param name="name">Such as <c>"answer"</c>.</param>
    /// <param name="source">What is read, with <see cref="Cancellation"/>.</param>
    /// <param name="tokens">The tokens in a chunk, 0 for one that holds nothing; by default every chunk that holds anything is one.</param>
    /// <returns>The same chunks; nothing is read before they are.</returns>
    public IAsyncEnumerable<T> Stream<T>(string name, IAsyncEnumerable<T> source, Func<T, int> tokens)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(tokens);
        return TimedStream.Read(_sink, StreamNames.Of(Named(name)), source, tokens, Cancellation);
    }
}
