using System.Net;
using LoadTest.Runner.Runs;

namespace LoadTest.Sockets;

/// <summary>Connects sockets, on loops where the system has them. Any thread.</summary>
/// <remarks>
/// Each loop is started for the first connection that it is asked for, and if that fails for the next: a process that has no free
/// descriptor now may have one later.
/// </remarks>
/// <param name="loops">How many, in turn.</param>
/// <param name="start">Starts one; null while that is not possible.</param>
internal sealed class WireSockets(int loops, Func<SocketLoop?> start)
{
    private readonly SocketLoop?[] _loops = new SocketLoop?[loops];
    private readonly Lock _gate = new();
    private uint _last;

    /// <summary>Those of this process.</summary>
    /// <remarks>A loop for every two processors: the fewer, the more sockets are ready each time that one is asked; a service wants the others.</remarks>
    public static WireSockets OfProcess { get; } = new(Math.Max(1, RunEnvironment.CurrentProcessors() / 2), () => SocketLoop.TryStart(TimeProvider.System));

    /// <summary>Connects to the first address that answers.</summary>
    public async ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) => NextLoop() is { } loop
        ? await PolledSocket.ConnectAsync(loop, addresses, port, cancellation).ConfigureAwait(false)
        : new PlatformSocket(await PlatformSocket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false));

    private SocketLoop? NextLoop()
    {
        ref var loop = ref _loops[Interlocked.Increment(ref _last) % _loops.Length];
        if (Volatile.Read(ref loop) is { } started) return started;
        lock (_gate)
        {
            return loop ??= start();
        }
    }
}
