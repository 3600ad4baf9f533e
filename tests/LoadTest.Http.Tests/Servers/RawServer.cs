using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LoadTest.Http.Tests.Servers;

/// <summary>Answers each request by a script, which may break any rule of HTTP; one request per connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    /// <summary>Serves.</summary>
    /// <param name="answer">What to do when a request has arrived.</param>
    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public RawServer(string answer)
        : this((stream, cancellation) => WriteAsync(stream, answer, cancellation))
    {
    }

    public string Url => $"http://{_listener.LocalEndpoint}/";

    public static async Task WriteAsync(NetworkStream stream, string text, CancellationToken cancellation) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Dispose();
        await _serving;
        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_ending.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                await using var stream = client.GetStream();
                using (var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true))
                {
                    while (await reader.ReadLineAsync(_ending.Token) is { Length: > 0 })
                    {
                    }
                }

                await _answer(stream, _ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
