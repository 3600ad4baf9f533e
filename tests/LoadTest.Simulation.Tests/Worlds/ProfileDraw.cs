using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>Draws a load: closed or open, short, with everything that a profile may have.</summary>
internal sealed class ProfileDraw(LoadRandom random, long seed)
{
    /// <summary>A time on no whole millisecond, so that it never falls together with the end of a fixed latency.</summary>
    public static TimeSpan Odd(LoadRandom random, double lowSeconds, double highSeconds) =>
        TimeSpan.FromTicks((TimeSpan.FromSeconds(random.Between(lowSeconds, highSeconds)).Ticks / 10_000 * 10_000) + 4_567);

    public LoadProfile Draw(bool isOpen)
    {
        var profile = isOpen ? Open() : Closed();
        return profile with
        {
            Seed = seed,
            IterationTimeout = random.Chance(0.5) ? WorldDraw.Forever : Odd(random, 0.2, 1.5),
            GracefulStop = random.Chance(0.4) ? WorldDraw.LongGrace : Odd(random, 0.01, 1),
        };
    }

    private LoadProfile Closed()
    {
        var users = random.Next(1, 7);
        var profile = Shape(new LoadProfile { Users = users }, users, isRate: false);
        return random.Next(4) switch
        {
            0 => profile with { ThinkTime = new ThinkTime(TimeSpan.FromMilliseconds(random.Next(1, 50)), TimeSpan.FromMilliseconds(random.Next(50, 500))) },
            1 => profile with { Pacing = TimeSpan.FromMilliseconds(random.Next(50, 500)) },
            _ => profile,
        };
    }

    private LoadProfile Open()
    {
        var rate = Math.Round(random.Between(2, 40), 3);
        return Shape(new LoadProfile { Rate = rate }, rate, isRate: true) with
        {
            Arrivals = random.Pick<Arrivals>([Arrivals.Constant, Arrivals.Poisson, Arrivals.Gamma]),
            Burstiness = random.Between(0.3, 2),
            MaxUsers = random.Chance(0.3) ? random.Next(1, 6) : 32,
        };
    }

    private LoadProfile Shape(LoadProfile profile, double level, bool isRate)
    {
        if (random.Chance(0.15)) return profile with { Stages = Stages(level, isRate) };
        var duration = TimeSpan.FromMilliseconds(1_000 + (250 * random.Next(13)));
        return profile with
        {
            Duration = duration,
            Iterations = random.Chance(0.2) ? random.Next(1, 150) : null,
            RampUp = random.Chance(0.3) ? duration * random.Between(0.1, 0.6) : TimeSpan.Zero,
            RampDown = random.Chance(0.2) ? duration * random.Between(0.1, 0.4) : TimeSpan.Zero,
            WarmUp = random.Chance(0.3) ? TimeSpan.FromMilliseconds(random.Next(100, 1_000)) : TimeSpan.Zero,
        };
    }

    private List<LoadStage> Stages(double level, bool isRate)
    {
        var stages = new List<LoadStage>();
        for (var left = random.Next(1, 5); left > 0; left--)
        {
            var target = isRate ? Math.Round(random.Between(0, 2 * level), 3) : random.Next(0, (int)(2 * level));
            if (random.Chance(0.3)) stages.Add(new LoadStage(TimeSpan.Zero, target, isRate));
            stages.Add(new LoadStage(TimeSpan.FromMilliseconds(random.Next(300, 1_500)), target, isRate));
        }

        return stages;
    }
}
