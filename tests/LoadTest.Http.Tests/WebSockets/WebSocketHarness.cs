using System.Net;
using LoadTest.Targets;
using LoadTest.WebSockets;

namespace LoadTest.Http.Tests.WebSockets;

/// <summary>One virtual user in one iteration, with a transport of its own.</summary>
internal sealed class WebSocketHarness : IDisposable
{
    private readonly WebSocketTransport _transport;
    private readonly LoadContext _load;

    /// <summary>Creates one.</summary>
    /// <param name="allowed">The allow-list.</param>
    /// <param name="resolvesTo">The one address of every name; as the machine says by default.</param>
    /// <param name="cancellation">Of the iteration; the test's by default.</param>
    public WebSocketHarness(string allowed = "", string? resolvesTo = null, CancellationToken cancellation = default)
    {
        _transport = new WebSocketTransport(
            AllowList.Parse(allowed, "LOADTEST_ALLOW"),
            TimeProvider.System,
            resolvesTo is null ? Dns.GetHostAddressesAsync : (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(resolvesTo)]));
        Sink = new RecordingSink { Cancellation = cancellation.CanBeCanceled ? cancellation : TestContext.Current.CancellationToken };
        _load = new LoadContext(Sink);
    }

    public RecordingSink Sink { get; }

    public LoadWebSocket WebSocket => new(_load, _transport);

    /// <summary>The observations of <c>ws_error</c>.</summary>
    public IEnumerable<bool> Errors => Sink.Rates.Where(rate => rate.Name == "ws_error").Select(rate => rate.Hit);

    public IEnumerable<(string Name, bool HasFailed)> Steps => Sink.Steps.Select(step => (step.Name, step.HasFailed));

    public void Dispose()
    {
        WebSocket.User.Dispose();
        _transport.Dispose();
    }
}
