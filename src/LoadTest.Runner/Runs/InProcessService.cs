using System.Diagnostics.Metrics;
using System.Reflection;

namespace LoadTest.Runner.Runs;

/// <summary>
/// Notices whether this process answers requests itself while it listens: then load generator and service share processor, thread
/// pool and garbage collector. It hears the meter of ASP.NET Core, in-memory test servers included; a service of another kind in the same
/// process goes unnoticed.
/// </summary>
/// <remarks>Metrics take milliseconds to begin with, so it listens only where ASP.NET Core is, or from the moment when it comes.</remarks>
internal sealed class InProcessService : IDisposable
{
    // The name of its assembly, too.
    private const string MeterName = "Microsoft.AspNetCore.Hosting";
    private const string InstrumentName = "http.server.active_requests";

    private readonly Action _onSeen;
    private readonly Lock _gate = new();
    private MeterListener? _listener;
    private bool _disposed;

    /// <summary>Listens from now on.</summary>
    /// <param name="onSeen">Called for the first request that is answered here, perhaps more than once.</param>
    public InProcessService(Action onSeen)
    {
        _onSeen = onSeen;
        AppDomain.CurrentDomain.AssemblyLoad += OnLoad;
        if (Array.Exists(AppDomain.CurrentDomain.GetAssemblies(), IsHosting)) Listen();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.AssemblyLoad -= OnLoad;
        lock (_gate)
        {
            _disposed = true;
            _listener?.Dispose();
        }
    }

    private static bool IsHosting(Assembly assembly) => assembly.GetName().Name == MeterName;

    private void OnLoad(object? sender, AssemblyLoadEventArgs loaded)
    {
        if (IsHosting(loaded.LoadedAssembly)) Listen();
    }

    private void Listen()
    {
        lock (_gate)
        {
            if (_disposed || _listener is not null) return;
            _listener = new MeterListener
            {
                InstrumentPublished = static (instrument, listener) =>
                {
                    if (instrument.Name == InstrumentName && instrument.Meter.Name == MeterName) listener.EnableMeasurementEvents(instrument);
                },
            };
            _listener.SetMeasurementEventCallback<long>(OnRequest);
            _listener.Start();
        }
    }

    // One request tells all; from then on the service pays nothing for being heard.
    private void OnRequest(Instrument instrument, long measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        _onSeen();
        Volatile.Read(ref _listener)?.DisableMeasurementEvents(instrument);
    }
}
