using System.Diagnostics.Metrics;

namespace LoadTest.Runner.Runs;

/// <summary>
/// Notices whether this process answers requests itself while it listens: then load generator and service share processor, thread
/// pool and garbage collector. It hears the meter of ASP.NET Core, in-memory test servers included; a service of another kind in the same
/// process goes unnoticed.
/// </summary>
internal sealed class InProcessService : IDisposable
{
    private const string MeterName = "Microsoft.AspNetCore.Hosting";
    private const string InstrumentName = "http.server.active_requests";

    private readonly MeterListener _listener = new();
    private readonly Action _onSeen;

    /// <summary>Listens from now on.</summary>
    /// <param name="onSeen">Called for the first request that is answered here, perhaps more than once.</param>
    public InProcessService(Action onSeen)
    {
        _onSeen = onSeen;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == InstrumentName && instrument.Meter.Name == MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(OnRequest);
        _listener.Start();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    // One request tells all; from then on the service pays nothing for being heard.
    private void OnRequest(Instrument instrument, long measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        _onSeen();
        _listener.DisableMeasurementEvents(instrument);
    }
}
