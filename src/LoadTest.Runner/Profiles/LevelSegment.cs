namespace LoadTest.Runner.Profiles;

/// <summary>A stretch of time in which the level goes linearly from one value to another.</summary>
/// <param name="StartSeconds">In the time of the plan.</param>
/// <param name="DurationSeconds">Above 0.</param>
/// <param name="From">Users, or iterations per second, at its start.</param>
/// <param name="To">The same at its end.</param>
internal readonly record struct LevelSegment(double StartSeconds, double DurationSeconds, double From, double To)
{
    public double EndSeconds => StartSeconds + DurationSeconds;

    /// <summary>The integral of the level over the segment.</summary>
    public double Area => DurationSeconds * (From + To) / 2;

    /// <summary>The time from the start of the segment until its integral reaches <paramref name="area"/>.</summary>
    /// <remarks>The root of From·τ + (To − From)·τ²/(2·Duration) = area, in the form that does not cancel.</remarks>
    public double SecondsToArea(double area)
    {
        if (area <= 0) return 0;
        var slope = (To - From) / DurationSeconds;
        var discriminant = Math.Max(0, (From * From) + (2 * slope * area));
        return Math.Min(DurationSeconds, 2 * area / (From + Math.Sqrt(discriminant)));
    }

    /// <summary>The level this long after the start of the segment.</summary>
    public double LevelAt(double seconds) => From + ((To - From) * seconds / DurationSeconds);

    /// <summary>The time from the start of the segment until the level is <paramref name="level"/>; only between From and To.</summary>
    public double SecondsToLevel(double level) => DurationSeconds * (level - From) / (To - From);
}
