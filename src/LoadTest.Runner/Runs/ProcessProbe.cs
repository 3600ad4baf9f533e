using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs;

/// <summary>This process, as the operating system sees it.</summary>
internal sealed class ProcessProbe(int processors) : HostProbe
{
    private const string DescriptorsDirectory = "/proc/self/fd";
    private const string LimitsFile = "/proc/self/limits";

    private static readonly long? DescriptorLimit = ReadDescriptorLimit();

    public override TimeSpan CpuTime => Environment.CpuUsage.TotalTime;

    public override TimeSpan GcPause => GC.GetTotalPauseDuration();

    public override int Processors => processors;

    public override (long Open, long Limit)? Descriptors =>
        DescriptorLimit is { } limit ? (Directory.EnumerateFileSystemEntries(DescriptorsDirectory).LongCount(), limit) : null;

    public override long ManagedMemory => GC.GetTotalMemory(forceFullCollection: false);

    public override long CollectedMemory() => GC.GetTotalMemory(forceFullCollection: true);

    // "Max open files            1024                 1048576              files"
    private static long? ReadDescriptorLimit()
    {
        if (!File.Exists(LimitsFile) || !Directory.Exists(DescriptorsDirectory)) return null;
        var line = File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var soft, ..] && long.TryParse(soft, out var limit) ? limit : null;
    }
}
