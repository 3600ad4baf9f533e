using Chat.Client;
using Chat.Messages;
using LoadTest;
using Xunit;

namespace Chat;

/// <summary>Do sessions stick to their server, and go on elsewhere when it crashes?</summary>
public sealed class Failover(ChatCluster cluster) : IClassFixture<ChatCluster>
{
    [UserSetup]
    public Task Connect(LoadContext load, [Corpus("messages.jsonl", Weight = "weight")] Corpus<Line> lines) => cluster.PrepareAsync(load, lines);

    [LoadTest(Users = 50, Duration = "20s", ThinkTime = "100ms..300ms", Seed = 42)]
    [Kpi(MinSuccessPercent = 98)]
    [Kpi("session_lost", MaxPercent = 1)]
    // Or nobody would notice that the server did not crash.
    [Kpi("server_lost", MinTotal = 1)]
    public async Task TalkOn(LoadContext load)
    {
        if (load is { User: 0, Iteration: 1 }) await cluster.CrashAsync(node: 1);
        await cluster.TalkAsync(load);
    }

    [UserTeardown]
    public static Task Leave(LoadContext load) => Talker.LeaveAsync(load);
}
