using System.Net;
using System.Net.Sockets;
using LoadTest.Http.Tests.Servers;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

/// <summary>What every socket promises, whoever drives it.</summary>
public abstract class WireSocketTests
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_comes_back()
    {
        await using var server = new EchoServer();
        using var socket = await ConnectAsync([IPAddress.Loopback], server.Port, Token);
        var buffer = new byte[10];

        for (byte i = 0; i < 100; i++)
        {
            (await socket.SendAsync(new byte[] { i, 1, 2 }, Token)).Should().Be(3);
            (await socket.ReceiveAsync(buffer, Token)).Should().Be(3);
            buffer[0].Should().Be(i);
        }
    }

    [Fact]
    public async Task More_than_the_other_side_takes_at_once_is_sent_as_it_takes_it()
    {
        const int Size = 32 * 1024 * 1024;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var socket = await ConnectAsync([IPAddress.Loopback], ((IPEndPoint)listener.LocalEndpoint).Port, Token);
        using var other = await listener.AcceptSocketAsync(Token);
        var sent = new byte[Size];
        for (var i = 0; i < Size; i++) sent[i] = (byte)(i * 31 / 7);

        var sending = SendAllAsync(socket, sent);
        var received = new byte[Size];
        using (var stream = new NetworkStream(other)) await stream.ReadExactlyAsync(received, Token);

        await sending;
        received.AsSpan().SequenceEqual(sent).Should().BeTrue();
    }

    [Fact]
    public async Task The_end_of_the_connection_is_no_bytes()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var socket = await ConnectAsync([IPAddress.Loopback], ((IPEndPoint)listener.LocalEndpoint).Port, Token);
        var reception = socket.ReceiveAsync(new byte[1], Token).AsTask();
        reception.IsCompleted.Should().BeFalse();

        (await listener.AcceptSocketAsync(Token)).Dispose();

        (await reception).Should().Be(0);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_an_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var socket = await ConnectAsync([IPAddress.Loopback], ((IPEndPoint)listener.LocalEndpoint).Port, Token);
        var receive = async () => await socket.ReceiveAsync(new byte[1], Token);
        using (var other = await listener.AcceptSocketAsync(Token)) other.LingerState = new LingerOption(true, 0);

        (await receive.Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.ConnectionReset);
    }

    [Fact]
    public async Task A_refusal_is_an_error_in_the_words_of_the_platform()
    {
        using var closed = new ClosedPort();
        var connect = () => ConnectAsync([IPAddress.Loopback], closed.Number, Token).AsTask();

        var refused = (await connect.Should().ThrowAsync<SocketException>()).Which;
        refused.SocketErrorCode.Should().Be(SocketError.ConnectionRefused);
        refused.Message.Should().Be(new SocketException((int)SocketError.ConnectionRefused).Message);
    }

    [Fact]
    public async Task The_first_address_that_answers_is_taken()
    {
        await using var server = new EchoServer();
        using var socket = await ConnectAsync([IPAddress.Parse("127.0.0.2"), IPAddress.IPv6Loopback, IPAddress.Loopback], server.Port, Token);

        (await socket.SendAsync(new byte[1], Token)).Should().Be(1);
        (await socket.ReceiveAsync(new byte[1], Token)).Should().Be(1);
    }

    [Theory]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task An_address_may_be_one_of_IPv6(string address)
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        using var socket = await ConnectAsync([IPAddress.Parse(address)], ((IPEndPoint)listener.LocalEndpoint).Port, Token);
        using var other = await listener.AcceptSocketAsync(Token);

        (await other.SendAsync(new byte[3], Token)).Should().Be(3);

        (await socket.ReceiveAsync(new byte[10], Token)).Should().Be(3);
    }

    [Fact]
    public async Task A_reception_that_is_cancelled_ends()
    {
        await using var server = new EchoServer();
        using var socket = await ConnectAsync([IPAddress.Loopback], server.Port, Token);
        using var cancelling = new CancellationTokenSource();
        var reception = socket.ReceiveAsync(new byte[1], cancelling.Token).AsTask();

        await cancelling.CancelAsync();

        await reception.Awaiting(reception => reception).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_service_that_does_not_answer_a_connect_can_be_left()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others answer although nobody accepts.");
        using var full = new FullListener();
        using var cancelling = new CancellationTokenSource();
        var connect = ConnectAsync([IPAddress.Loopback], full.Port, cancelling.Token).AsTask();

        await cancelling.CancelAsync();

        await connect.Awaiting(connect => connect).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_socket_that_is_closed_ends_what_waits_for_it()
    {
        await using var server = new EchoServer();
        var socket = await ConnectAsync([IPAddress.Loopback], server.Port, Token);
        var reception = socket.ReceiveAsync(new byte[1], Token).AsTask();

        socket.Dispose();
        socket.Dispose();

        (await reception.Awaiting(reception => reception).Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.OperationAborted);
    }

    private protected abstract ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation);

    private static async Task SendAllAsync(IWireSocket socket, ReadOnlyMemory<byte> rest)
    {
        while (rest.Length > 0) rest = rest[await socket.SendAsync(rest, Token)..];
    }
}
