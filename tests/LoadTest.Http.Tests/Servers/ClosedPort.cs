using System.Net;
using System.Net.Sockets;

namespace LoadTest.Http.Tests.Servers;

/// <summary>A port that refuses connections: held, so that nobody else can listen on it meanwhile.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _bound = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _bound.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));

    public int Number => ((IPEndPoint)_bound.LocalEndPoint!).Port;

    public string Url => $"http://127.0.0.1:{Number}/";

    public void Dispose() => _bound.Dispose();
}
