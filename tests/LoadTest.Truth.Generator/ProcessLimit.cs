using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LoadTest.Truth.Generator;

/// <summary>What this process may use of its system. Linux only.</summary>
internal static partial class ProcessLimit
{
    private const int MostUsedUp = 50;
    private const int FileSize = 1;
    private const int OpenFiles = 7;
    private const int FileSizeSignal = 25;

    /// <summary>Allows only so many open file descriptors more than there are now.</summary>
    public static void LeaveDescriptors(int more) => Lower(OpenFiles, (nuint)(Directory.EnumerateFileSystemEntries("/proc/self/fd").Count() + more));

    /// <summary>Uses up all file descriptors but so many.</summary>
    /// <returns>Gives them back.</returns>
    public static IDisposable UseUpDescriptors(int allBut)
    {
        LeaveDescriptors(MostUsedUp);
        var used = new Stack<SafeFileHandle>();
        while (Open("/dev/null", 0) is { IsInvalid: false } handle) used.Push(handle);
        for (var i = 0; i < allBut; i++) used.Pop().Dispose();
        return new Descriptors(used);
    }

    /// <summary>Allows no file to become larger; writing on is an error of the file system, and does not end the process.</summary>
    /// <returns>To be kept while that is to hold.</returns>
    public static IDisposable BoundFiles(int bytes)
    {
        var survival = PosixSignalRegistration.Create((PosixSignal)FileSizeSignal, static signal => signal.Cancel = true);
        Lower(FileSize, (nuint)bytes);
        return survival;
    }

    private static void Lower(int resource, nuint limit)
    {
        var both = new Limit { Soft = limit, Hard = limit };
        if (SetLimit(resource, in both) != 0) throw new InvalidOperationException($"The limit {resource} of the process cannot be lowered.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    private sealed class Descriptors(Stack<SafeFileHandle> used) : IDisposable
    {
        public void Dispose()
        {
            while (used.TryPop(out var handle)) handle.Dispose();
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
