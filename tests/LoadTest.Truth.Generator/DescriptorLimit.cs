using System.Runtime.InteropServices;

namespace LoadTest.Truth.Generator;

/// <summary>How many file descriptors this process may have open. Linux only.</summary>
internal static partial class DescriptorLimit
{
    private const int OpenFiles = 7;

    /// <summary>Allows only so many more than are open now.</summary>
    public static void Leave(int more)
    {
        var limit = (nuint)(Directory.EnumerateFileSystemEntries("/proc/self/fd").Count() + more);
        var both = new Limit { Soft = limit, Hard = limit };
        if (SetLimit(OpenFiles, in both) != 0) throw new InvalidOperationException("The limit on open files cannot be lowered.");
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
