using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LoadTest.Sockets;

/// <summary>The calls of Linux that tell which of many sockets are ready.</summary>
internal sealed partial class SocketPoll
{
    // A thread takes two while it starts, and the runtime ends a process that has not got them; as many for what others open meanwhile.
    private const int DescriptorsToSpare = 4;

    private const int CloseOnExecute = 0x80000;
    private const int AddToSet = 1;

    // In and out, the other side's end, and each change once.
    private const uint Events = 0x1 | 0x4 | 0x2000 | 0x8000_0000;

    private const int Interrupted = 4;
    private const int IsConnected = 106;
    private const int AlreadyInProgress = 114;
    private const int InProgress = 115;

    // An event is 32 bits of flags and 64 of data, packed on x64 and aligned elsewhere.
    private static readonly int s_stride = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 3 : 4;

    private readonly int _set;
    private readonly int[] _events;

    private SocketPoll(int set, int most) => (_set, _events) = (set, GC.AllocateArray<int>(most * s_stride, pinned: true));

    /// <summary>Creates one for a loop.</summary>
    /// <param name="most">How many sockets it tells of at once.</param>
    /// <returns>Null where there is none: on other systems, or without free descriptors for it and for a thread to start.</returns>
    public static SocketPoll? TryCreate(int most)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64)) return null;
        Span<int> sets = stackalloc int[1 + DescriptorsToSpare];
        var count = 0;
        while (count < sets.Length && (sets[count] = CreateSet(CloseOnExecute)) >= 0) count++;
        var isEnough = count == sets.Length;
        foreach (var spare in sets[(isEnough ? 1 : 0)..count]) _ = Close(spare);
        return isEnough ? new SocketPoll(sets[0], most) : null;
    }

    /// <summary>Connects a non-blocking socket, or asks how far that is.</summary>
    /// <returns>Null for an error that this does not know.</returns>
    public static SocketError? Connect(SafeSocketHandle socket, SocketAddress address)
    {
        if (Connect(socket, ref MemoryMarshal.GetReference(address.Buffer.Span), address.Size) == 0) return SocketError.Success;
        return Marshal.GetLastPInvokeError() switch
        {
            IsConnected => SocketError.Success,
            InProgress or AlreadyInProgress => SocketError.WouldBlock,
            _ => null,
        };
    }

    /// <summary>Tells of a socket from now on, until it is closed.</summary>
    /// <exception cref="SocketException">The system refuses.</exception>
    public void Add(SafeSocketHandle socket)
    {
        Span<int> added = stackalloc int[s_stride];
        added.Clear();
        added[0] = unchecked((int)Events);
        added[s_stride - 2] = (int)socket.DangerousGetHandle();
        if (Control(_set, AddToSet, socket, ref added[0]) == 0) return;
        throw new SocketException(
            (int)SocketError.NoBufferSpaceAvailable,
            $"The system watches no more sockets: error {Marshal.GetLastPInvokeError()}. On Linux fs.epoll.max_user_watches limits them.");
    }

    /// <summary>Waits until a socket may be ready.</summary>
    /// <param name="descriptors">Takes theirs, and has room for the most; a socket that has been closed meanwhile may be among them.</param>
    /// <returns>How many.</returns>
    public int Wait(Span<int> descriptors)
    {
        int count;
        while ((count = Wait(_set, ref _events[0], _events.Length / s_stride, Timeout.Infinite)) < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted) throw new InvalidOperationException($"The system no longer tells which sockets are ready: error {error}.");
        }

        for (var i = 0; i < count; i++) descriptors[i] = _events[(i * s_stride) + s_stride - 2];
        return count;
    }

    /// <summary>Gives its descriptor back; for one that no thread has waited with.</summary>
    public void Close() => _ = Close(_set);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int CreateSet(int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int set);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int Control(int set, int operation, SafeSocketHandle socket, ref int change);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int Wait(int set, ref int events, int most, int milliseconds);

    [LibraryImport("libc", EntryPoint = "connect", SetLastError = true)]
    private static partial int Connect(SafeSocketHandle socket, ref byte address, int length);
}
