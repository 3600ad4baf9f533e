using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;
using LoadTest.Requests;
using LoadTest.Wire;

namespace LoadTest;

/// <summary>A response with its whole body, which lies in a pooled buffer until it is disposed.</summary>
public sealed class LoadResponse : IDisposable
{
    private readonly ResponseBuffer _buffer;
    private HttpResponseMessage? _message;

    internal LoadResponse(int status, HttpResponseMessage? message, ResponseBuffer buffer, TimeSpan timeToFirstByte, bool isExpected)
    {
        Status = status;
        _message = message;
        _buffer = buffer;
        TimeToFirstByte = timeToFirstByte;
        IsExpected = isExpected;
    }

    /// <summary>The status, such as 200.</summary>
    public int Status { get; }

    /// <summary>Whether the status is an expected one: below 400, unless the request says otherwise.</summary>
    public bool IsExpected { get; }

    /// <summary>The headers of the response; ask for them before it is disposed.</summary>
    public HttpResponseHeaders Headers => Message.Headers;

    /// <summary>The headers of the body, such as its type; ask for them before the response is disposed.</summary>
    public HttpContentHeaders ContentHeaders => Message.Content.Headers;

    /// <summary>From the call to the headers of the response, redirects included.</summary>
    public TimeSpan TimeToFirstByte { get; }

    /// <summary>The body, as it came over the wire.</summary>
    /// <exception cref="ObjectDisposedException">The response is disposed.</exception>
    public ReadOnlyMemory<byte> Body => _buffer.Body;

    /// <summary>The body as text, in the encoding that the service tells, else in UTF-8.</summary>
    /// <returns>The text, at once.</returns>
    /// <exception cref="ObjectDisposedException">The response is disposed.</exception>
    /// <exception cref="InvalidOperationException">The service tells an encoding that is not known.</exception>
    public ValueTask<string> ReadAsStringAsync() =>
        ValueTask.FromResult(BodyEncoding.Of(ContentHeaders.ContentType?.CharSet).GetString(BodyEncoding.WithoutMark(Body.Span)));

    /// <summary>The body as a value, read as UTF-8 JSON.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="options">The web defaults by default.</param>
    /// <returns>The value, at once.</returns>
    /// <exception cref="ObjectDisposedException">The response is disposed.</exception>
    /// <exception cref="JsonException">The body is no JSON of that type.</exception>
    public ValueTask<T?> ReadJsonAsync<T>(JsonSerializerOptions? options = null) =>
        ValueTask.FromResult(JsonSerializer.Deserialize<T>(BodyEncoding.WithoutMark(Body.Span), options ?? JsonSerializerOptions.Web));

    /// <summary>The body as a stream that can only be read; use it before the response is disposed.</summary>
    /// <returns>The stream, from the first byte.</returns>
    /// <exception cref="ObjectDisposedException">The response is disposed.</exception>
    public Stream ReadAsStream()
    {
        MemoryMarshal.TryGetArray(Body, out var bytes);
        return new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
    }

    /// <summary>Gives the buffer of the body back.</summary>
    public void Dispose()
    {
        _buffer.Dispose();
        _message?.Dispose();
    }

    // Most load methods never look at a header.
    private HttpResponseMessage Message => _message ??= ResponseMessage.Of(Status, _buffer.Head);
}
