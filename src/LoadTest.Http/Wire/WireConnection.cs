using System.Net.Sockets;
using System.Runtime.CompilerServices;
using LoadTest.Requests;
using LoadTest.Sockets;

namespace LoadTest.Wire;

/// <summary>One connection: a request, its response, and the next. Of one task at a time; it closes itself when something fails.</summary>
internal sealed class WireConnection(IWireSocket socket, WirePool home) : IDisposable
{
    private bool _hasServed;
    private ResponseHead _head;

    /// <summary>Of the response whose head has arrived last.</summary>
    public int Status => _head.Status;

    /// <summary>The round of the pool in which it was given back.</summary>
    public int RestsSince { get; set; }

    /// <summary>Sends a request and receives the head of its response.</summary>
    /// <param name="request">The whole of it.</param>
    /// <param name="kind">Of the request.</param>
    /// <param name="buffer">An empty one.</param>
    /// <param name="cancellation">Closes the connection.</param>
    /// <returns>Whether there is a response; without one the connection is closed.</returns>
    /// <exception cref="HttpRequestException">There is none, and the request must not be sent again.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<SendOutcome> SendAsync(ReadOnlyMemory<byte> request, RequestKind kind, ResponseBuffer buffer, CancellationToken cancellation)
    {
        // As the platform's handler does: a connection that ends may have rested too long, one that is reset has failed.
        var mayBeLost = _hasServed && kind.HasFlag(RequestKind.Replayable);
        var (outcome, isSent) = (SendOutcome.Lost, false);
        try
        {
            // Asked for before the request is sent: a connection at rest that has ended, or holds bytes that nobody asked for, tells so
            // now. It would have to be asked for afterwards anyway.
#pragma warning disable CA2012 // Each way on awaits it once.
            var first = socket.ReceiveAsync(buffer.Room(), cancellation);
#pragma warning restore CA2012
            if (_hasServed && first.IsCompleted)
            {
                await EndAsync(first).ConfigureAwait(false);
                return SendOutcome.NotSent;
            }

            await SendAllAsync(request, first, cancellation).ConfigureAwait(false);
            isSent = true;
            var count = await first.ConfigureAwait(false);
            if (count == 0 && mayBeLost) return outcome;
            await ReceiveHeadAsync(count, kind, buffer, cancellation).ConfigureAwait(false);
            return outcome = SendOutcome.Answered;
        }
        catch (SocketException exception)
        {
            return mayBeLost && !isSent ? outcome : throw WireFault.OfBroken(exception);
        }
        finally
        {
            if (outcome != SendOutcome.Answered) Dispose();
        }
    }

    /// <summary>Receives the rest of the response; then the connection rests, or is closed.</summary>
    /// <exception cref="HttpIOException">The body is shorter than told, or breaks a rule.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReceiveBodyAsync(ResponseBuffer buffer, CancellationToken cancellation)
    {
        try
        {
            var body = new WireBody(_head, buffer);
            while (!body.TryTake(buffer))
            {
                var count = await socket.ReceiveAsync(buffer.Room(), cancellation).ConfigureAwait(false);
                if (count > 0) buffer.Keep(count);
                else if (body.EndsWithConnection) break;
                else throw WireFault.OfEnd();
            }

            Release(body.IsClean);
        }
        catch (SocketException exception)
        {
            Dispose();
            throw WireFault.OfBrokenBody(exception);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Leaves the rest of the response; the connection rests if there is none, or is closed.</summary>
    public void Leave(ResponseBuffer buffer)
    {
        var body = new WireBody(_head, buffer);
        try
        {
            Release(body.TryTake(buffer) && body.IsClean);
        }
        catch (HttpIOException)
        {
            // Nobody reads what breaks a rule here, and nobody follows on this connection.
            Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private void Release(bool isClean)
    {
        if (isClean && _head.KeepsConnection) home.Return(this);
        else Dispose();
    }

    private async ValueTask SendAllAsync(ReadOnlyMemory<byte> request, ValueTask<int> first, CancellationToken cancellation)
    {
        try
        {
            while (request.Length > 0) request = request[await socket.SendAsync(request, cancellation).ConfigureAwait(false)..];
        }
        catch
        {
            // What has been asked for still holds the buffer.
            await EndAsync(first).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask ReceiveHeadAsync(int count, RequestKind kind, ResponseBuffer buffer, CancellationToken cancellation)
    {
        var reader = new ResponseHeadReader(kind.HasFlag(RequestKind.Head));
        while (true)
        {
            if (count == 0) throw WireFault.OfNoAnswer(isBegun: buffer.Filled > 0);
            buffer.Keep(count);
            if (reader.TryRead(buffer.Kept, out _head)) break;
            count = await socket.ReceiveAsync(buffer.Room(), cancellation).ConfigureAwait(false);
        }

        _hasServed = true;
        buffer.EndHead(_head.Start, _head.End);
    }

    private async ValueTask EndAsync(ValueTask<int> pending)
    {
        Dispose();
        // How it ends does not matter, as the connection has ended before.
        await ((Task)pending.AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
