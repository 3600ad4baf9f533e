using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Wire;

/// <summary>Takes what is sent, and never receives.</summary>
internal sealed class UnreadySocket : IWireSocket
{
    public bool IsClosed { get; private set; }

    public ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) =>
        new(new TaskCompletionSource<int>().Task.WaitAsync(cancellation));

    public ValueTask<int> SendAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellation) : new ValueTask<int>(buffer.Length);

    public void Dispose() => IsClosed = true;
}
