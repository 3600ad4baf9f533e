using System.Net;

namespace LoadTest.Wire;

/// <summary>Holds the headers of a body that was received by itself.</summary>
internal sealed class UnreadContent : HttpContent
{
    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    /// <summary>Knows none, so that the length is what the service has told.</summary>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
