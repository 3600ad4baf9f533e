using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>Draws a world from a seed.</summary>
internal sealed class WorldDraw
{
    /// <summary>Longer than anything in a simulation but a hang.</summary>
    public static readonly TimeSpan Forever = TimeSpan.FromSeconds(60);

    /// <summary>The default graceful stop.</summary>
    public static readonly TimeSpan LongGrace = TimeSpan.FromSeconds(30);

    private readonly long _seed;
    private readonly LoadRandom _random;

    private WorldDraw(long seed)
    {
        _seed = seed;
        _random = new LoadRandom(SeedKey.Of(seed, "world"));
    }

    public static World Of(long seed) => new WorldDraw(seed).Draw();

    private World Draw()
    {
        var isOpen = _random.Chance(0.5);
        var profile = new ProfileDraw(_random, _seed).Draw(isOpen);
        var machine = _random.Chance(0.3) ? Machine(profile.WarmUp.TotalSeconds) : new MachineFaults();
        var isPatient = machine.IsLate && _random.Chance(0.8);
        if (isPatient) profile = profile with { IterationTimeout = Forever, GracefulStop = LongGrace };
        var mayHang = profile.IterationTimeout < Forever;
        return new World
        {
            Seed = _seed,
            Profile = profile,
            Latency = Latency(isOpen),
            Service = Service(mayHang),
            Machine = machine,
            Kpis = new KpiDraw(_random).Draw(isOpen),
            Resilience = !isPatient && _random.Chance(0.15) ? Resilience(isOpen) : new ResilienceDefinition(),
            IsShuffled = _random.Chance(0.5),
            CancelledAt = !isPatient && _random.Chance(0.1) ? OddSeconds(0.05, 4) : null,
            HasHooks = _random.Chance(0.1),
        };
    }

    private Latency Latency(bool isOpen) => _random.Next(5) switch
    {
        0 => Worlds.Latency.Fixed(isOpen && _random.Chance(0.3) ? 0 : _random.Next(20, 300)),
        1 => Worlds.Latency.Bimodal(_random.Between(5, 50), _random.Between(200, 1_500), _random.Between(0.02, 0.3)),
        2 or 3 => Worlds.Latency.Exponential(_random.Between(20, 200)),
        _ => Worlds.Latency.Pareto(_random.Between(5, 50), _random.Between(1.05, 3)),
    };

    private ServiceFaults Service(bool mayHang)
    {
        var stalls = _random.Chance(0.25);
        var (outage, burst) = (_random.Between(0.2, 3), _random.Between(0.2, 3));
        return new ServiceFaults
        {
            StallEvery = stalls ? _random.Between(1, 2) : 0,
            StallFor = stalls ? _random.Between(0.1, 0.8) : 0,
            Outage = _random.Chance(0.2) ? (outage, outage + _random.Between(0.1, 2)) : default,
            ErrorBurst = _random.Chance(0.2) ? (burst, burst + _random.Between(0.1, 2)) : default,
            HangShare = mayHang && _random.Chance(0.5) ? _random.Between(0.01, 0.15) : 0,
            HangIgnoresCancellation = _random.Chance(0.5),
        };
    }

    // After second 0, so that what belongs to the warm-up still starts in it.
    private MachineFaults Machine(double secondZero) => new()
    {
        StarvedFrom = _random.Chance(0.4) ? secondZero + _random.Between(0.1, 2) : 0,
        StarvedFor = _random.Between(0.02, 0.7),
        SuspendedAt = _random.Chance(0.4) ? secondZero + _random.Between(0.1, 2) : 0,
        SuspendedFor = _random.Between(0.1, 3),
        WallClockSetAt = _random.Chance(0.4) ? secondZero + _random.Between(0.1, 2) : 0,
        BlockingShare = _random.Chance(0.2) ? _random.Between(0.01, 0.1) : 0,
        BlocksAfter = secondZero + 0.1,
        BlocksFor = _random.Between(0.01, 0.3),
    };

    // No breaker in the closed model: a user whose attempts are rejected at once would ask for ever, in no virtual time.
    private ResilienceDefinition Resilience(bool isOpen) => new()
    {
        Retry = _random.Chance(0.8)
            ? new RetryDefinition(_random.Next(1, 4)) { Delay = TimeSpan.FromMilliseconds(_random.Next(1, 50)), Jitter = _random.NextDouble() }
            : null,
        CircuitBreaker = isOpen && _random.Chance(0.4) ? new CircuitBreakerDefinition(_random.Next(2, 6)) { BreakFor = TimeSpan.FromSeconds(_random.Between(0.05, 0.5)) } : null,
        AttemptTimeout = _random.Chance(0.4) ? TimeSpan.FromSeconds(OddSeconds(0.05, 0.5)) : null,
    };

    private double OddSeconds(double low, double high) => ProfileDraw.Odd(_random, low, high).TotalSeconds;
}
