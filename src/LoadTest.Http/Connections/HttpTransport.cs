using System.Net;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Runs;
using LoadTest.Targets;

namespace LoadTest.Connections;

/// <summary>What all requests of this process share.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly Lazy<HttpTransport> OfProcess = new(FromSettings);

    private readonly ConnectionSetUp _setUp;

    /// <summary>Creates one.</summary>
    /// <param name="allowed">Where requests may go.</param>
    /// <param name="time">For the time to the first byte.</param>
    /// <param name="resolve">The addresses of a name.</param>
    public HttpTransport(AllowList allowed, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        Allowed = allowed;
        Time = time;
        _setUp = new ConnectionSetUp(allowed, resolve);
        Connections = CreateConnections();
    }

    /// <summary>Of this process, by its environment and its <c>loadtest.json</c>, which are read once.</summary>
    /// <exception cref="ConfigurationException">The settings break a rule.</exception>
    public static HttpTransport Current => OfProcess.Value;

    public AllowList Allowed { get; }

    public TimeProvider Time { get; }

    public UrlCache Urls { get; } = new();

    /// <summary>The pool of the users that do not keep one of their own.</summary>
    public HttpConnections Connections { get; }

    /// <summary>A pool for one user.</summary>
    public HttpConnections CreateConnections() => new(_setUp, Time);

    /// <inheritdoc/>
    public void Dispose() => Connections.Dispose();

    private static HttpTransport FromSettings() =>
        new(AllowList.Of(SettingsReader.Read(RunEnvironment.CurrentVariables(), AppContext.BaseDirectory)), TimeProvider.System, Dns.GetHostAddressesAsync);
}
