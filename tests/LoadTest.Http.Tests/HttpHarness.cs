using System.Net;
using LoadTest.Connections;
using LoadTest.Targets;

namespace LoadTest.Http.Tests;

/// <summary>One virtual user in one iteration, with a transport of its own.</summary>
internal sealed class HttpHarness : IDisposable
{
    private readonly HttpTransport _transport;

    /// <summary>Creates one.</summary>
    /// <param name="allowed">The allow-list.</param>
    /// <param name="resolvesTo">The one address of every name; as the machine says by default.</param>
    /// <param name="time">Of the transport; the machine's by default.</param>
    /// <param name="cancellation">Of the iteration; the test's by default.</param>
    public HttpHarness(string allowed = "", string? resolvesTo = null, TimeProvider? time = null, CancellationToken cancellation = default)
    {
        _transport = new HttpTransport(
            AllowList.Parse(allowed, "LOADTEST_ALLOW"),
            time ?? TimeProvider.System,
            resolvesTo is null ? Dns.GetHostAddressesAsync : (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(resolvesTo)]));
        Sink = new RecordingSink { Cancellation = cancellation.CanBeCanceled ? cancellation : TestContext.Current.CancellationToken };
        Load = new LoadContext(Sink);
    }

    public RecordingSink Sink { get; }

    public LoadContext Load { get; }

    public LoadHttp Http => new(Load, _transport);

    /// <summary>The steps of a name.</summary>
    public IEnumerable<(string Name, double Ms, bool HasFailed)> Steps(string name) => Sink.Steps.Where(step => step.Name == name);

    public void Dispose()
    {
        Http.User.Dispose();
        _transport.Dispose();
    }
}
