using System.IO.Enumeration;
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
        DescriptorLimit is { } limit ? (OpenDescriptors.LongCount(), limit) : null;

    // Without a name for each: a string per descriptor and look would be most of what a long run allocates.
    private static FileSystemEnumerable<byte> OpenDescriptors => new(DescriptorsDirectory, static (ref FileSystemEntry _) => 0);

    // "Max open files            1024                 1048576              files"
    private static long? ReadDescriptorLimit()
    {
        if (!File.Exists(LimitsFile) || !Directory.Exists(DescriptorsDirectory)) return null;
        var line = File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var soft, ..] && long.TryParse(soft, out var limit) ? limit : null;
    }
}
