using System.Net;
using System.Net.Sockets;

namespace LoadTest.Http.Tests.Sockets;

/// <summary>A listener with as many connections waiting as it may have: the next one hears nothing.</summary>
internal sealed class FullListener : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _waiting = [];

    public FullListener()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(backlog: 0);
        for (var i = 0; i < 2; i++) _waiting.Add(Begin());
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public void Dispose()
    {
        foreach (var socket in _waiting) socket.Dispose();
        _listener.Dispose();
    }

    private Socket Begin()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _ = socket.BeginConnect(new IPEndPoint(IPAddress.Loopback, Port), callback: null, state: null);
        return socket;
    }
}
