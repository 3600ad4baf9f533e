namespace LoadTest.Requests;

/// <summary>Reads the body of a message.</summary>
internal static class MessageBody
{
    /// <summary>Reads it to its end; does not wait for an end that the length has told.</summary>
    /// <exception cref="HttpIOException">The body is shorter than told.</exception>
    public static async ValueTask ReadAsync(HttpContent content, ResponseBuffer buffer, CancellationToken cancellation)
    {
        buffer.Clear();
        var told = content.Headers.ContentLength;
        if (told == 0) return;
        // Hands out the stream of the connection, and reads nothing yet.
        var stream = content.ReadAsStream(cancellation);
        await using (stream.ConfigureAwait(false))
        {
            buffer.Expect(told ?? 0);
            while (told is null || buffer.BodyLength < told)
            {
                var read = await stream.ReadAsync(buffer.Room(), cancellation).ConfigureAwait(false);
                if (read == 0) return;
                buffer.Keep(read);
                buffer.BodyLength = buffer.Filled;
            }
        }
    }
}
