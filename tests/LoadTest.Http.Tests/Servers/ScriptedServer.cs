using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LoadTest.Http.Tests.Servers;

/// <summary>Serves each connection by a script, which may break any rule of HTTP.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<Task> _connections = new();
    private readonly Func<ScriptedConnection, Task> _serve;
    private readonly Task _accepting;
    private int _accepted;

    /// <summary>Serves.</summary>
    /// <param name="serve">What to do with a connection; it is closed afterwards.</param>
    public ScriptedServer(Func<ScriptedConnection, Task> serve)
    {
        _serve = serve;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public string Url => $"http://{_listener.LocalEndPoint}/";

    /// <summary>The connections accepted so far.</summary>
    public int Connections => Volatile.Read(ref _accepted);

    /// <summary>A server that answers every request with the same bytes.</summary>
    public static ScriptedServer Answering(string answer) => new(async connection =>
    {
        while (await connection.ReceiveAsync() is not null) await connection.SendAsync(answer);
    });

    /// <summary>A server that answers one request of each connection and closes it.</summary>
    public static ScriptedServer AnsweringOnce(params string[] pieces) => new(async connection =>
    {
        if (await connection.ReceiveAsync() is null) return;
        foreach (var piece in pieces) await connection.SendAsync(piece);
    });

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_connections);
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(_ending.Token);
                socket.NoDelay = true;
                // Counted before it is served: the client may have its answer before the script gives the thread back.
                _connections.Enqueue(ServeAsync(socket, Interlocked.Increment(ref _accepted) - 1));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket, int index)
    {
        using (socket)
        {
            try
            {
                await _serve(new ScriptedConnection(socket, index, _ending.Token));
                socket.Shutdown(SocketShutdown.Both);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test or the client has ended it.
            }
        }
    }
}
