using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace LoadTest.Http.Tests.Servers;

/// <summary>The service's end of one connection.</summary>
/// <param name="socket">Accepted.</param>
/// <param name="index">Among the connections of the server, from 0.</param>
/// <param name="ending">Of the test.</param>
internal sealed class ScriptedConnection(Socket socket, int index, CancellationToken ending)
{
    private readonly byte[] _bytes = new byte[256 * 1024];
    private int _filled;

    public int Index { get; } = index;

    /// <summary>Receives one request with its body.</summary>
    /// <returns>As it was sent; null if the connection has ended instead.</returns>
    public async Task<string?> ReceiveAsync()
    {
        while (true)
        {
            var text = Encoding.Latin1.GetString(_bytes, 0, _filled);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            if (head >= 4 && LengthOf(text[..head]) + head is var end && _filled >= end)
            {
                _bytes.AsSpan(end, _filled - end).CopyTo(_bytes);
                _filled -= end;
                return text[..end];
            }

            var count = await socket.ReceiveAsync(_bytes.AsMemory(_filled), ending);
            if (count == 0) return null;
            _filled += count;
        }
    }

    /// <summary>Whether the client has closed the connection without another byte.</summary>
    public async Task<bool> HasEndedAsync()
    {
        try
        {
            return await ReceiveAsync() is null;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    public async Task SendAsync(string text) => await socket.SendAsync(Encoding.Latin1.GetBytes(text), ending);

    public void Close()
    {
        socket.Shutdown(SocketShutdown.Both);
        socket.Dispose();
    }

    /// <summary>Closes the connection with a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    private static int LengthOf(string head)
    {
        const string Name = "\r\nContent-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 0;
        var value = head[(at + Name.Length)..];
        return int.Parse(value[..value.IndexOf('\r', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }
}
