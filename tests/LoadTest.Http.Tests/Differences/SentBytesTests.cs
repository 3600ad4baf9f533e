using System.Net.Http.Headers;
using System.Text;
using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Differences;

/// <summary>A service receives the same request by both ways, but for the order of its headers.</summary>
public sealed class SentBytesTests
{
    public static MatrixTheoryData<string, string, bool> Requests { get; } = new(
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], ["", "a/b?c=d%20e&f=\u00FC+'\"<>|[]{}#g", "%0d%0aX:%20y"], [false, true]);

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_is_the_same_by_both_ways(string method, string path, bool hasContent)
    {
        var wire = await SentAsync(RequestWay.Wire, method, path, hasContent);

        wire.Should().Equal(await SentAsync(RequestWay.Handler, method, path, hasContent));
    }

    private static async Task<string[]> SentAsync(RequestWay way, string method, string path, bool hasContent)
    {
        var sent = new TaskCompletionSource<string?>();
        await using var server = new ScriptedServer(async connection =>
        {
            sent.SetResult(await connection.ReceiveAsync());
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        await Observation.OfAsync(way, server.Url + path, message =>
        {
            message.Method = new HttpMethod(method);
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html", 0.5));
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/plain"));
            message.Headers.UserAgent.ParseAdd("load/1.0 (test)");
            message.Headers.TryAddWithoutValidation("X-Empty", "");
            if (hasContent) message.Content = new StringContent("body: \u00FC", Encoding.UTF8, "text/plain");
        });
        var text = (await sent.Task)!.Replace(server.Url["http://".Length..^1], "authority", StringComparison.Ordinal);
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..head].Split("\r\n");
        return [lines[0], .. lines[1..].Where(line => line != "TE: trailers").Order(StringComparer.Ordinal), text[head..]];
    }
}
