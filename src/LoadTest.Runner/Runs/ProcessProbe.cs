using System.IO.Enumeration;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs;

/// <summary>This process, as the operating system sees it; the limit on descriptors as it is when this is created.</summary>
internal sealed class ProcessProbe(int processors) : HostProbe
{
    private const string DescriptorsDirectory = "/proc/self/fd";
    private const string LimitsFile = "/proc/self/limits";

    private readonly long? _descriptorLimit = ReadDescriptorLimit();
    private long _ownGcPauseTicks;

    public override TimeSpan CpuTime => Environment.CpuUsage.TotalTime;

    public override TimeSpan GcPause => GC.GetTotalPauseDuration();

    public override TimeSpan OwnGcPause => TimeSpan.FromTicks(Interlocked.Read(ref _ownGcPauseTicks));

    public override int Processors => processors;

    public override (long Open, long Limit)? Descriptors => _descriptorLimit is { } limit ? (Math.Min(limit, CountOpen() ?? limit), limit) : null;

    public override IDisposable WatchRequests(Action onSeen) => new InProcessService(onSeen);

    // To look takes a descriptor; null if not even one was left for that. Without a name for each: a string per descriptor and look
    // would be most of what a long run allocates.
    private static long? CountOpen()
    {
        try
        {
            return new FileSystemEnumerable<byte>(DescriptorsDirectory, static (ref FileSystemEntry _) => 0).LongCount();
        }
        catch (IOException)
        {
            return null;
        }
    }

    // As the collector counted it: by the time this thread goes on, others have allocated again.
    public override long HeldMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        var collection = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        foreach (var pause in collection.PauseDurations) Interlocked.Add(ref _ownGcPauseTicks, pause.Ticks);
        return collection.PromotedBytes;
    }

    // "Max open files            1024                 1048576              files"
    private static long? ReadDescriptorLimit()
    {
        if (!File.Exists(LimitsFile) || !Directory.Exists(DescriptorsDirectory)) return null;
        var line = File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var soft, ..] && long.TryParse(soft, out var limit) ? limit : null;
    }
}
