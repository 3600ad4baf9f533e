using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LoadTest.Connections;
using LoadTest.Requests;

namespace LoadTest.Wire;

/// <summary>Our own connections, for requests that the <see cref="WireRule"/> covers; any thread.</summary>
/// <remarks>A request takes a connection at rest, or opens one: as many as there are requests at a time.</remarks>
internal sealed class WireConnections(ConnectionSetUp setUp, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<(string Host, int Port), WirePool> _pools = new();
    private volatile bool _isDisposed;

    /// <summary>Sends a request.</summary>
    /// <returns>The response, when its head has arrived; its body is to be received or left.</returns>
    /// <exception cref="HttpRequestException">There is no response.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Reply> SendAsync(
        OutgoingRequest request, HttpUser user, ConnectionWait wait, ResponseBuffer buffer, CancellationToken cancellation)
    {
        var target = WireTarget.Of(request.Url);
        var pool = PoolOf(target);
        var kind = KindOf(request);
        var writer = default(ByteWriter);
        try
        {
            var bytes = RequestWriter.Write(request, user, target, ref writer);
            for (var isLost = false; ;)
            {
                cancellation.ThrowIfCancellationRequested();
                buffer.Clear();
                var connection = (isLost ? null : pool.TryTake()) ?? await ConnectAsync(target, pool, wait, cancellation).ConfigureAwait(false);
                var outcome = await connection.SendAsync(bytes, kind, buffer, cancellation).ConfigureAwait(false);
                if (outcome == SendOutcome.Answered) return Reply.Of(connection);
                isLost |= outcome == SendOutcome.Lost;
            }
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        foreach (var pool in _pools.Values) pool.Dispose();
    }

    private static RequestKind KindOf(OutgoingRequest request) =>
        (request.Method == HttpMethod.Head ? RequestKind.Head : RequestKind.None) | (request.Content is null ? RequestKind.Replayable : RequestKind.None);

    private async ValueTask<WireConnection> ConnectAsync(WireTarget target, WirePool pool, ConnectionWait wait, CancellationToken cancellation)
    {
        try
        {
            return new WireConnection(await setUp.ConnectAsync(wait, target.Host, target.Port, cancellation).ConfigureAwait(false), pool);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw WireFault.OfConnect(exception, target.Host, target.Port);
        }
    }

    private WirePool PoolOf(WireTarget target)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _pools.GetOrAdd((target.Host, target.Port), static (_, time) => new WirePool(time), time);
    }
}
