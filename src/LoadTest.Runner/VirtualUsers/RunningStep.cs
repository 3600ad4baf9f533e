using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>A step that has begun.</summary>
/// <param name="Serial">Unique in its virtual user; 0 for none.</param>
/// <param name="Name">The metric.</param>
/// <param name="StartedAt">Nanoseconds of the plan.</param>
/// <param name="PausedBefore">Think time of the iteration up to then, in nanoseconds.</param>
/// <param name="LostBefore">What the generator had lost up to then.</param>
/// <param name="HasFailed">Whether it was marked as failed.</param>
internal readonly record struct RunningStep(long Serial, string Name, long StartedAt, long PausedBefore, LostTimeReading LostBefore, bool HasFailed);
