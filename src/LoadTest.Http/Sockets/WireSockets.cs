using System.Net;
using LoadTest.Runner.Runs;

namespace LoadTest.Sockets;

/// <summary>Connects sockets, on the loops of this process where the system has them.</summary>
internal static class WireSockets
{
    private static readonly Lazy<SocketLoop[]> OfProcess = new(StartLoops);

    private static uint s_last;

    /// <summary>Connects to the first address that answers.</summary>
    public static async ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var loops = OfProcess.Value;
        return loops.Length > 0
            ? await PolledSocket.ConnectAsync(loops[Interlocked.Increment(ref s_last) % loops.Length], addresses, port, cancellation).ConfigureAwait(false)
            : new PlatformSocket(await PlatformSocket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false));
    }

    // A loop for every two processors: the fewer, the more sockets are ready each time that one is asked; a service wants the others.
    private static SocketLoop[] StartLoops()
    {
        var loops = new List<SocketLoop>();
        for (var left = Math.Max(1, RunEnvironment.CurrentProcessors() / 2); left > 0; left--)
        {
            if (SocketLoop.TryStart(TimeProvider.System) is { } loop) loops.Add(loop);
        }

        return [.. loops];
    }
}
