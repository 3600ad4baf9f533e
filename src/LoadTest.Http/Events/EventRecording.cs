using System.Runtime.CompilerServices;
using LoadTest.Requests;

namespace LoadTest.Events;

/// <summary>What a request for events records; disposed of when the last event has been read, or nobody reads on.</summary>
internal sealed class EventRecording(LoadContext load, string? name) : IDisposable
{
    private readonly ExchangeSteps _steps = new(load, name);
    private string? _failure;
    private long _received;

    /// <summary>The headers of a stream of events have arrived.</summary>
    public void EndFirstByte() => _steps.EndFirstByte(failure: null);

    /// <summary>Bytes of the body have arrived.</summary>
    public void Receive(int bytes) => _received += bytes;

    /// <summary>Awaits something that is the service's to do, so that its failure is that of the request.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> WatchAsync<T>(ValueTask<T> task)
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failure = exception.Message;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _steps.EndFirstByte(_failure);
        _steps.End(_failure);
        if (_received > 0) load.Count(HttpMetrics.BytesReceived, _received);
        load.Rate(HttpMetrics.Error, _failure is not null);
    }
}
