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
    private const string AspNetCore = "Microsoft.AspNetCore.Hosting";
    private const string InstrumentName = "http.server.active_requests";

    private readonly Action _onSeen;
    private readonly string _meter;
    private readonly Lock _gate = new();
    private MeterListener? _listener;
    private bool _disposed;

    /// <summary>Listens from now on.</summary>
    /// <param name="onSeen">Called for the first request that is answered here, perhaps more than once.</param>
    /// <param name="meter">The meter that counts them, called like the assembly that has it.</param>
    public InProcessService(Action onSeen, string meter = AspNetCore)
    {
        _onSeen = onSeen;
        _meter = meter;
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

    private bool IsHosting(Assembly assembly) => assembly.GetName().Name == _meter;

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
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument.Name == InstrumentName && instrument.Meter.Name == _meter) listener.EnableMeasurementEvents(instrument);
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
