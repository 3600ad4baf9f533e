using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The random numbers of one virtual user, reseeded on first use in each iteration, so that unused ones cost nothing. The caller locks.</summary>
internal sealed class IterationRandom(UserStreams streams, int user)
{
    private LoadRandom? _body;
    private LoadRandom? _think;
    private LoadRandom? _jitter;
    private LoadRandom? _chaos;
    private bool _bodyIsSeeded;
    private bool _thinkIsSeeded;
    private bool _jitterIsSeeded;
    private bool _chaosIsSeeded;

    public void Reset() => _bodyIsSeeded = _thinkIsSeeded = _jitterIsSeeded = _chaosIsSeeded = false;

    public void ResetBody() => _bodyIsSeeded = false;

    public LoadRandom OfBody(Ticket ticket) => _bodyIsSeeded ? _body! : Seed(ref _body, ref _bodyIsSeeded, streams.Body(user, ticket));

    public LoadRandom OfThink(Ticket ticket) => _thinkIsSeeded ? _think! : Seed(ref _think, ref _thinkIsSeeded, streams.Think(user, ticket.Index));

    public LoadRandom OfJitter(Ticket ticket) => _jitterIsSeeded ? _jitter! : Seed(ref _jitter, ref _jitterIsSeeded, streams.Jitter(user, ticket.Index));

    public LoadRandom OfChaos(Ticket ticket) => _chaosIsSeeded ? _chaos! : Seed(ref _chaos, ref _chaosIsSeeded, streams.Chaos(user, ticket.Index));

    private static LoadRandom Seed(ref LoadRandom? random, ref bool isSeeded, SeedKey key)
    {
        if (random is null) random = new LoadRandom(key);
        else random.Reseed(key);
        isSeeded = true;
        return random;
    }
}
