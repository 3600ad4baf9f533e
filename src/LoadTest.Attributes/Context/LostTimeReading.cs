using System.ComponentModel;

namespace LoadTest;

/// <summary>What the load generator itself had lost up to a moment, in nanoseconds.</summary>
/// <param name="At">The moment, of the plan.</param>
/// <param name="GcPause">Pauses of the garbage collector.</param>
/// <param name="LateLook">The watch, which has a thread of its own, woke late: the process was suspended or had no processor.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LostTimeReading(long At, long GcPause, long LateLook);
