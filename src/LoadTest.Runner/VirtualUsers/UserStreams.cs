using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The streams of random numbers of a run, each by its own name, so that none shifts another.</summary>
/// <param name="seed">The seed of the run.</param>
/// <param name="indicesAreGlobal">Whether an iteration's index alone is its key: open model, or a number of iterations.</param>
internal sealed class UserStreams(long seed, bool indicesAreGlobal)
{
    private readonly SeedKey _body = SeedKey.Of(seed, "body");
    private readonly SeedKey _warmUp = SeedKey.Of(seed, "warm-up");
    private readonly SeedKey _think = SeedKey.Of(seed, "think");
    private readonly SeedKey _jitter = SeedKey.Of(seed, "jitter");
    private readonly SeedKey _chaos = SeedKey.Of(seed, "chaos");
    private readonly SeedKey _calls = SeedKey.Of(seed, "calls");

    /// <summary>Of <see cref="LoadContext.Random"/>.</summary>
    public SeedKey Body(int user, Ticket ticket) => Key(ticket.Counted ? _body : _warmUp, user, ticket.Index);

    /// <summary>Of the think time after an iteration and inside it.</summary>
    public SeedKey Think(int user, long index) => Key(_think, user, index);

    /// <summary>Of the pauses between attempts.</summary>
    public SeedKey Jitter(int user, long index) => Key(_jitter, user, index);

    /// <summary>Of what <c>[Chaos]</c> injects into the attempts.</summary>
    public SeedKey Chaos(int user, long index) => Key(_chaos, user, index);

    /// <summary>Of the calls through keyed pipelines: their chaos and the pauses between their attempts.</summary>
    public SeedKey Calls(int user, long index) => Key(_calls, user, index);

    private SeedKey Key(SeedKey stream, int user, long index) => indicesAreGlobal ? stream.At(index) : stream.At(user).At(index);
}
