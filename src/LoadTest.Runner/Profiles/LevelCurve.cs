namespace LoadTest.Runner.Profiles;

/// <summary>
/// The level of a load over the time of the plan: virtual users in the closed model, iterations per second in the open one.
/// Piecewise linear; jumps between segments are allowed.
/// </summary>
internal sealed class LevelCurve
{
    // Arrays, as in all that runs before a load: generic collections of structs would be compiled only then.
    private LevelCurve(LevelSegment[] segments)
    {
        Segments = segments;
        foreach (var segment in segments)
        {
            DurationSeconds = segment.EndSeconds;
            Peak = Math.Max(Peak, Math.Max(segment.From, segment.To));
        }
    }

    public LevelSegment[] Segments { get; }

    public double DurationSeconds { get; }

    /// <summary>The highest level.</summary>
    public double Peak { get; }

    /// <summary>The level that a warm-up runs at: the first target that is not 0.</summary>
    public double FirstTarget
    {
        get
        {
            foreach (var segment in Segments)
            {
                if (segment.To > 0) return segment.To;
            }

            return 0;
        }
    }

    /// <summary>The integral of the level: the iterations of an open model.</summary>
    public double Area
    {
        get
        {
            var area = 0.0;
            foreach (var segment in Segments) area += segment.Area;
            return area;
        }
    }

    /// <summary>The time from which on the level no longer rises; 0 if it never does.</summary>
    public double RisesUntilSeconds
    {
        get
        {
            var (until, level) = (0.0, double.PositiveInfinity);
            foreach (var segment in Segments)
            {
                if (segment.From > level) until = segment.StartSeconds;
                if (segment.To > segment.From) until = segment.EndSeconds;
                level = segment.To;
            }

            return until;
        }
    }

    /// <summary>The curve of a profile.</summary>
    /// <param name="profile">With a duration, iterations or stages.</param>
    /// <param name="unboundedSeconds">The length of a profile that only its iterations end.</param>
    public static LevelCurve Of(LoadProfile profile, double unboundedSeconds)
    {
        var level = profile.Users ?? profile.Rate ?? 0;
        return profile.Stages.Count > 0
            ? new LevelCurve(OfStages(profile.Stages, level))
            : new LevelCurve(OfRamps(level, profile.Duration?.TotalSeconds ?? unboundedSeconds, profile.RampUp.TotalSeconds, profile.RampDown.TotalSeconds));
    }

    /// <summary>The level at a time of the plan; before it the one that a warm-up runs at, after it 0.</summary>
    public double LevelAt(double seconds)
    {
        if (seconds < 0) return FirstTarget;
        foreach (var segment in Segments)
        {
            if (seconds < segment.EndSeconds) return segment.LevelAt(seconds - segment.StartSeconds);
        }

        return 0;
    }

    /// <summary>A level that does not change.</summary>
    public static LevelCurve Constant(double level, double seconds) => new([new LevelSegment(0, seconds, level, level)]);

    private static LevelSegment[] OfStages(IReadOnlyList<LoadStage> stages, double level)
    {
        var segments = new List<LevelSegment>(stages.Count);
        var at = 0.0;
        foreach (var stage in stages)
        {
            var seconds = stage.Duration.TotalSeconds;
            if (seconds > 0) segments.Add(new LevelSegment(at, seconds, level, stage.Target));
            at += seconds;
            level = stage.Target;
        }

        return [.. segments];
    }

    private static LevelSegment[] OfRamps(double level, double seconds, double up, double down)
    {
        var (rises, stays, falls) = (up > 0, seconds > up + down, down > 0);
        var segments = new LevelSegment[(rises ? 1 : 0) + (stays ? 1 : 0) + (falls ? 1 : 0)];
        var next = 0;
        if (rises) segments[next++] = new LevelSegment(0, up, 0, level);
        if (stays) segments[next++] = new LevelSegment(up, seconds - up - down, level, level);
        if (falls) segments[next] = new LevelSegment(seconds - down, down, level, 0);
        return segments;
    }
}
