using System.Net;
using LoadTest.Wire;

namespace LoadTest.Connections;

/// <summary>A pool of connections; any thread.</summary>
/// <remarks>
/// No proxy and no redirect of its own, so that the allow-list sees every target; no cookies, which users would share; no
/// decompression, so that bytes are those of the wire; as many connections as there are requests at a time.
/// </remarks>
internal sealed class HttpConnections : IDisposable
{
    private readonly HttpMessageInvoker _invoker;

    public HttpConnections(ConnectionSetUp setUp, TimeProvider time)
    {
        Wire = new WireConnections(setUp, time);
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = int.MaxValue,
            ConnectCallback = setUp.ConnectAsync,
        });
    }

    /// <summary>The connections for plain requests, which cost less.</summary>
    public WireConnections Wire { get; }

    /// <summary>Sends a request.</summary>
    /// <returns>The response, when its headers have arrived.</returns>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        _invoker.SendAsync(request, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Wire.Dispose();
        _invoker.Dispose();
    }
}
