using System.Net;
using LoadTest.Connections;
using LoadTest.Targets;

namespace LoadTest.WebSockets;

/// <summary>What all WebSockets of this process share.</summary>
/// <remarks>No proxy, no redirect and no cookies, so that the allow-list sees every target and users share nothing.</remarks>
internal sealed class WebSocketTransport : IDisposable
{
    private static readonly Lazy<WebSocketTransport> OfProcess =
        new(static () => new WebSocketTransport(HttpTransport.Current.Allowed, HttpTransport.Current.Time, Dns.GetHostAddressesAsync));

    /// <summary>Creates one.</summary>
    /// <param name="allowed">Where connections may go.</param>
    /// <param name="time">Bounds the good-bye.</param>
    /// <param name="resolve">The addresses of a name.</param>
    public WebSocketTransport(AllowList allowed, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        Allowed = allowed;
        Time = time;
        Upgrades = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = new ConnectionSetUp(allowed, resolve).ConnectAsync,
        });
    }

    /// <summary>Of this process.</summary>
    /// <exception cref="Runner.Overrides.ConfigurationException">The settings break a rule.</exception>
    public static WebSocketTransport Current => OfProcess.Value;

    public AllowList Allowed { get; }

    public TimeProvider Time { get; }

    /// <summary>Sends the requests to connect.</summary>
    public HttpMessageInvoker Upgrades { get; }

    /// <inheritdoc/>
    public void Dispose() => Upgrades.Dispose();
}
