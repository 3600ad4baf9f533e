using System.Net;
using System.Text;

namespace LoadTest.Wire;

/// <summary>Makes a message of the head of a response, for whoever asks for its headers.</summary>
internal static class ResponseMessage
{
    /// <summary>Reads a head that is known to keep the rules.</summary>
    public static HttpResponseMessage Of(int status, ReadOnlySpan<byte> head)
    {
        var message = new HttpResponseMessage((HttpStatusCode)status) { Content = new UnreadContent() };
        var isFirst = true;
        foreach (var range in head.Split("\r\n"u8))
        {
            var line = head[range];
            if (!isFirst && !line.IsEmpty) Add(FieldLine.Parse(line), message);
            isFirst = false;
        }

        return message;
    }

    private static void Add(FieldLine field, HttpResponseMessage message)
    {
        var name = Encoding.ASCII.GetString(field.Name);
        var value = Encoding.Latin1.GetString(field.Value);
        if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content.Headers.TryAddWithoutValidation(name, value);
    }
}
