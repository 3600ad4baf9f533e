using System.ComponentModel;

namespace LoadTest.Runner.Profiles;

/// <summary>A linear ramp to a level.</summary>
/// <param name="Duration">0 jumps.</param>
/// <param name="Target">Users, or iterations per second, at its end.</param>
/// <param name="IsRate">Whether the target is a rate.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LoadStage(TimeSpan Duration, double Target, bool IsRate);
