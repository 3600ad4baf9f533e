using Microsoft.Win32.SafeHandles;

namespace LoadTest.Runner.Runs;

/// <summary>File descriptors kept back from the load, so that a run that has used up all others can still load code and write its report.</summary>
internal sealed class DescriptorReserve : IDisposable
{
    private const string NullDevice = "/dev/null";
    private const int Count = 16;

    private readonly List<SafeFileHandle> _handles = [];

    /// <summary>Takes them where descriptors are few, which is everywhere but on Windows.</summary>
    public static DescriptorReserve Take()
    {
        var reserve = new DescriptorReserve();
        if (!File.Exists(NullDevice)) return reserve;
        try
        {
            while (reserve._handles.Count < Count) reserve._handles.Add(File.OpenHandle(NullDevice));
            return reserve;
        }
        catch (IOException)
        {
            // Too few are left for the load, too; its report will say so.
            return reserve;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handles.ForEach(static handle => handle.Dispose());
}
