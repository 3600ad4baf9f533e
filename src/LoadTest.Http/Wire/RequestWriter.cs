using LoadTest.Requests;

namespace LoadTest.Wire;

/// <summary>Writes a plain request as the bytes that are sent; nothing that could end a line early gets in.</summary>
internal static class RequestWriter
{
    /// <summary>Writes it.</summary>
    /// <param name="request">That the <see cref="WireRule"/> covers.</param>
    /// <param name="user">Whose headers go with it.</param>
    /// <param name="target">Of its URL.</param>
    /// <param name="writer">To write to; left alone for a request whose bytes are known.</param>
    /// <returns>The request.</returns>
    /// <exception cref="HttpRequestException">A header must not be sent, or the content is not as long as it says.</exception>
    public static ReadOnlyMemory<byte> Write(OutgoingRequest request, HttpUser user, WireTarget target, ref ByteWriter writer)
    {
        if (request.Message is null && request.Content is null && user.OwnHeaders.Count == 0 && request.Method == HttpMethod.Get) return target.PlainGet;
        writer.Add(request.Method.Method);
        writer.Add(target.Rest);
        if (request.Message is { } message)
        {
            foreach (var (name, values) in message.Headers.NonValidated) Add(name, values.ToString(), ref writer);
        }
        else
        {
            foreach (var (name, value) in user.OwnHeaders) Add(name, value, ref writer);
        }

        if (request.Content is { } content) Add(content, ref writer);
        else writer.Add(HasBody(request.Method) ? "Content-Length: 0\r\n\r\n"u8 : "\r\n"u8);
        return writer.Written;
    }

    private static void Add(string name, string value, ref ByteWriter writer)
    {
        if (!FieldGrammar.IsToken(name)) throw WireFault.OfRequest("A header has a name of letters, digits and signs such as '-'; another one was to be sent.");
        if (!FieldGrammar.IsText(value)) throw WireFault.OfRequest($"A header is sent as visible ASCII; the value of '{name}' holds other characters.");
        writer.Add(name);
        writer.Add(": "u8);
        writer.Add(value);
        writer.Add("\r\n"u8);
    }

    private static void Add(HttpContent content, ref ByteWriter writer)
    {
        var length = (int)content.Headers.ContentLength!.Value;
        foreach (var (name, values) in content.Headers.NonValidated)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) Add(name, values.ToString(), ref writer);
        }

        writer.Add("Content-Length: "u8);
        writer.Add(length);
        writer.Add("\r\n\r\n"u8);
        var room = writer.AddRoom(length);
        using var body = new MemoryStream(room.Array!, room.Offset, room.Count);
        try
        {
            content.CopyTo(body, context: null, CancellationToken.None);
        }
        catch (NotSupportedException exception)
        {
            throw new HttpRequestException("The content of a request is longer than its Content-Length.", exception);
        }

        if (body.Position < length) throw WireFault.OfRequest("The content of a request is shorter than its Content-Length.");
    }

    // Those for which a service may take no length for a missing one.
    private static bool HasBody(HttpMethod method) => method == HttpMethod.Post || method == HttpMethod.Put || method == HttpMethod.Patch;
}
