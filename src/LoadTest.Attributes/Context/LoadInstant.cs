using System.ComponentModel;

namespace LoadTest;

/// <summary>A moment within an iteration.</summary>
/// <param name="Elapsed">As <see cref="ILoadSink.Elapsed"/> has it, in nanoseconds.</param>
/// <param name="Lost">What the load generator itself had lost by then.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LoadInstant(long Elapsed, LostTimeReading Lost);
