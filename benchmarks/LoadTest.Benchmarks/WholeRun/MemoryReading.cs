using System.Globalization;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>The memory of this process and the files of a run at one moment.</summary>
/// <param name="ResidentMb">What the operating system counts.</param>
/// <param name="HeapMb">Managed memory, garbage included.</param>
/// <param name="FilesMb">Size of the files written so far.</param>
internal sealed record MemoryReading(double ResidentMb, double HeapMb, double FilesMb)
{
    public static MemoryReading Now(DirectoryInfo files)
    {
        files.Refresh();
        var bytes = files.Exists ? files.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        return new MemoryReading(Environment.WorkingSet / 1e6, GC.GetTotalMemory(forceFullCollection: false) / 1e6, bytes / 1e6);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"resident {ResidentMb:0.0} MB, heap {HeapMb:0.0} MB, files {FilesMb:0.000} MB");
}
