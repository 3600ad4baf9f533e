using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Resilience;

/// <summary>
/// One attempt of a keyed call, which takes the failures that are reported within it. It flows with the attempt's own tasks, so that
/// parallel calls of one iteration keep theirs apart. Safe for parallel use.
/// </summary>
internal sealed class KeyedAttempt
{
    private static readonly AsyncLocal<KeyedAttempt?> Flow = new();
    private static readonly Failure Over = new(nameof(Over), string.Empty);

    private readonly IFailureSink _sink;
    private readonly CancellationToken _bound;
    private readonly KeyedAttempt? _outer = Flow.Value;
    private Failure? _failure;

    private KeyedAttempt(IFailureSink sink, CancellationToken bound) => (_sink, _bound) = (sink, bound);

    /// <summary>Begins an attempt in the flow of the caller, an async method, with which the flow ends.</summary>
    /// <param name="sink">Of the iteration.</param>
    /// <param name="bound">Ends the attempt.</param>
    public static KeyedAttempt Begin(IFailureSink sink, CancellationToken bound) => Flow.Value = new KeyedAttempt(sink, bound);

    /// <summary>Gives a failure to the innermost attempt that runs in this flow; its first one counts.</summary>
    /// <returns>False if there is none of this iteration.</returns>
    public static bool TryTake(IFailureSink sink, Failure failure)
    {
        for (var at = Running(sink); at is not null; at = Running(sink))
        {
            if (Interlocked.CompareExchange(ref at._failure, failure, null) != Over) return true;
        }

        return false;
    }

    /// <summary>What ends the attempt that runs in this flow; null if there is none of this iteration.</summary>
    public static CancellationToken? BoundIn(IFailureSink sink) => Running(sink)?._bound;

    /// <summary>Ends the attempt; what is reported in its flow from now on is not its own.</summary>
    /// <returns>The first failure that it has taken.</returns>
    public Failure? End() => Interlocked.Exchange(ref _failure, Over);

    // A flow may be inherited by work for another iteration, such as a connection that an attempt has opened for all.
    private static KeyedAttempt? Running(IFailureSink sink)
    {
        var at = Flow.Value;
        while (at is not null && (at._sink != sink || Volatile.Read(ref at._failure) == Over)) at = at._outer;
        return at;
    }
}
