namespace LoadTest.Runner.Recording;

/// <summary>What the self-watch saw in a run.</summary>
/// <param name="CpuPercent">Of all processors, by this process; null without elapsed time.</param>
/// <param name="GcPauseMs">Pauses of the garbage collector.</param>
/// <param name="OwnGcPauseMs">The part of them that the generator caused itself, to see what memory is held.</param>
/// <param name="LargestGapSeconds">The longest time without a look, beyond the planned one: the process or its machine was suspended.</param>
/// <param name="DescriptorsShare">Highest share of the allowed file descriptors in use, 0 to 1; null where the system does not tell.</param>
/// <param name="MostThreadsHeld">The most users at once whose bodies kept the thread that called them for over 100 ms; 0 unless they were more than there are processors for a tenth of the time.</param>
internal sealed record GeneratorReading(double? CpuPercent, double GcPauseMs, double OwnGcPauseMs, double LargestGapSeconds, double? DescriptorsShare, int MostThreadsHeld);
