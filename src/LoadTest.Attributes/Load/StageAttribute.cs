namespace LoadTest;

/// <summary>
/// One stage of a load profile: a linear ramp from the level before to the level given here.
/// </summary>
/// <remarks>
/// The first stage starts at the <c>Users</c> or <c>Rate</c> of the load test, else at 0. A stage of <c>"0s"</c> jumps (spike).
/// Stages replace <c>Duration</c> and <c>RampUp</c> and run in the order in which they are written. All stages of a test give
/// <see cref="Users"/>, or all give <see cref="Rate"/>.
/// </remarks>
/// <param name="duration">How long the ramp lasts, such as <c>"30s"</c>; 0 or more.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StageAttribute(string duration) : Attribute
{
    /// <summary>How long the ramp lasts.</summary>
    public string Duration { get; } = duration;

    /// <summary>Closed model: virtual users at the end of the stage; 0 or more. Not together with <see cref="Rate"/>.</summary>
    public int Users { get; set; }

    /// <summary>Open model: iterations per second at the end of the stage; 0 or more and finite. Not together with <see cref="Users"/>.</summary>
    public double Rate { get; set; }
}
