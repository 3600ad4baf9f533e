using Chat.Client;
using Chat.Server;

namespace Chat.Tests.Server;

public sealed class ChatSessionTests
{
    [Fact]
    public void Whatever_is_packed_in_a_session_is_unpacked_in_the_same_order()
    {
        using var session = new ChatSession(node: 2, new Faults());
        using var unpacker = new Unpacker();
        for (var turn = 0; turn < 200; turn++)
        {
            var text = $"message {turn} " + new string((char)('a' + (turn % 26)), turn * 7 % 400);
            var method = (CompressionMethod)(turn % 4);

            var reply = ChatReply.Read(session.Answer(new ChatRequest(turn, method, From: 32, Force: false, text)).Write());

            unpacker.Unpack(reply).Should().Be(text);
            (reply.IsKnown, reply.Node, reply.Length).Should().Be((true, 2, text.Length));
        }
    }

    [Fact]
    public void A_text_that_comes_again_is_packed_by_what_was_said_before()
    {
        using var session = new ChatSession(0, new Faults());
        const string Text = "I have written to the courier and asked for the signature, and will write to you again.";

        var first = session.Answer(new ChatRequest(0, CompressionMethod.Deflate, 0, false, Text));
        var second = session.Answer(new ChatRequest(1, CompressionMethod.Deflate, 0, false, Text));

        (first.Length / (double)first.Packed.Length).Should().BeInRange(1, 2);
        (second.Length / (double)second.Packed.Length).Should().BeGreaterThan(5);
    }

    [Theory]
    [InlineData(100, false, 0)]
    [InlineData(0, false, 0)]
    [InlineData(0, true, 1)]
    public void A_text_is_not_made_longer_unless_that_is_asked_for(int from, bool force, int expected)
    {
        using var session = new ChatSession(0, new Faults());

        session.Answer(new ChatRequest(0, CompressionMethod.Gzip, from, force, "short")).Method.Should().Be((CompressionMethod)expected);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void After_two_turns_only_the_third_and_a_new_beginning_are_known(int turn, bool isKnown)
    {
        using var session = new ChatSession(0, new Faults());
        for (var before = 0; before < 2; before++) session.Answer(new ChatRequest(before, CompressionMethod.Deflate, 0, false, "a"));

        session.Answer(new ChatRequest(turn, CompressionMethod.Deflate, 0, false, "b")).IsKnown.Should().Be(isKnown);
        session.Answer(new ChatRequest(turn + 1, CompressionMethod.Deflate, 0, false, "c")).IsKnown.Should().BeTrue();
    }

    [Fact]
    public void A_participant_unpacks_what_a_server_sends_that_does_not_know_it()
    {
        using var participant = new Participant();
        foreach (var turn in (int[])[0, 7])
        {
            using var newcomer = new ChatSession(0, new Faults());
            participant.Unpack(newcomer.Answer(new ChatRequest(turn + 1, CompressionMethod.Deflate, 0, false, "hello"))).Should().Be("hello");
            participant.Unpack(newcomer.Answer(new ChatRequest(turn + 2, CompressionMethod.Deflate, 0, false, "hello"))).Should().Be("hello");
        }
    }
}
