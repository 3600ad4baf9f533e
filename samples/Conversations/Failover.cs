using System.Net.WebSockets;
using Chat.Client;
using Chat.Messages;
using LoadTest;
using Xunit;

namespace Chat;

/// <summary>Do sessions stay with their server, and go on elsewhere when it crashes?</summary>
public sealed class Failover(ChatCluster cluster) : IClassFixture<ChatCluster>
{
    [UserSetup]
    public Task Connect(LoadContext load, [Corpus("messages.jsonl", Weight = "weight")] Corpus<Line> lines) => cluster.PrepareAsync(load, lines);

    [LoadTest(Users = 50, Duration = "20s", ThinkTime = "200ms..400ms", Seed = 42)]
    [Retry(2, Delay = "50ms", On = [typeof(WebSocketException)])]
    [Kpi(MinSuccessPercent = 98)]
    [Kpi("session_lost", MaxPercent = 1)]
    // Or nobody would notice that the server did not crash.
    [Kpi("server_lost", MinTotal = 1)]
    public async Task TalkOn(LoadContext load)
    {
        await cluster.TalkAsync(load);
        // Whoever is through first crashes it in the midst of what the others say; for all that follow it has crashed already.
        await cluster.CrashAsync(node: 1);
    }

    [UserTeardown]
    public static Task Leave(LoadContext load) => Talker.LeaveAsync(load);
}
