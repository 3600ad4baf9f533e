using Chat.Client;
using Chat.Messages;
using LoadTest;
using Xunit;

namespace Chat;

/// <summary>Does the message server keep its promises while 50 users talk?</summary>
public sealed class Conversations(ChatServer server) : IClassFixture<ChatServer>
{
    [UserSetup]
    public Task Connect(LoadContext load, [Corpus("messages.jsonl", Weight = "weight")] Corpus<Line> lines) => server.PrepareAsync(load, lines);

    [LoadTest(Users = 50, RampUp = "5s", Duration = "30s", ThinkTime = "200ms..400ms", Seed = 42)]
    [Kpi(MinSuccessPercent = 98)]
    [Kpi("ws_message", P95Ms = 250)]
    [Kpi("expansion", MaxPercent = 5)]
    [Kpi("method_none", MaxPercent = 50)]
    [Kpi("bandwidth_saved_bytes", MinTotal = 1)]
    [Kpi("low_diversity", MaxTotal = 0)]
    [Kpi("length_50_to_200", MinPercent = 80)]
    public Task Talk(LoadContext load) => server.TalkAsync(load);

    [UserTeardown]
    public static Task Leave(LoadContext load) => Talker.LeaveAsync(load);
}
