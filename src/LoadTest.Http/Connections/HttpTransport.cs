using LoadTest.Runner.Overrides;
using LoadTest.Runner.Runs;
using LoadTest.Targets;

namespace LoadTest.Connections;

/// <summary>What all requests of this process share.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly Lazy<HttpTransport> OfProcess = new(FromSettings);

    public HttpTransport(AllowList allowed, TimeProvider time)
    {
        Allowed = allowed;
        Time = time;
        Connections = new HttpConnections(allowed);
    }

    /// <summary>Of this process, by its environment and its <c>loadtest.json</c>, which are read once.</summary>
    /// <exception cref="ConfigurationException">The settings break a rule.</exception>
    public static HttpTransport Current => OfProcess.Value;

    public AllowList Allowed { get; }

    public TimeProvider Time { get; }

    /// <summary>The pool of the users that do not keep one of their own.</summary>
    public HttpConnections Connections { get; }

    /// <inheritdoc/>
    public void Dispose() => Connections.Dispose();

    private static HttpTransport FromSettings() =>
        new(AllowList.Of(SettingsReader.Read(RunEnvironment.CurrentVariables(), AppContext.BaseDirectory)), TimeProvider.System);
}
