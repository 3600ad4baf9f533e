namespace LoadTest.Events;

/// <summary>The body of a response as it arrives: counts its bytes, and refuses an event without an end before it fills the memory.</summary>
internal sealed class EventBody(HttpResponseMessage response, Stream body, EventRecording recording) : Stream
{
    /// <summary>Bytes of one event.</summary>
    public const int Most = 16 * 1024 * 1024;

    private int _ofEvent;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>An event is complete.</summary>
    public void EndEvent() => _ofEvent = 0;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        recording.Receive(read);
        _ofEvent += read;
        return _ofEvent <= Most ? read : throw new IOException(
            $"An event has at most {Most / 1024 / 1024} MB; the service has sent more without ending one. See what it streams.");
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
