using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Generator;

/// <summary>Opens its first connection when few descriptors are left, enough for a socket but not for a thread to start, and its next one when there are more.</summary>
internal static class FewDescriptors
{
    private const int DescriptorsLeft = 2;
    private const int MostRequests = 10_000;
    private const string LoopThread = "LoadTest sockets";

    public static Scenario Of(HttpClient http)
    {
        var hasFew = true;
        return new Scenario
        {
            Class = typeof(FewDescriptors),
            Method = "Ask",
            // By the platform's way, which starts threads of its own with its first socket.
            UserSetup = async (_, load) =>
            {
                (load.Http.User.BaseAddress, load.Http.User.OwnConnections) = (http.BaseAddress, true);
                using var request = new HttpRequestMessage(HttpMethod.Get, "answer") { Headers = { ConnectionClose = true } };
                using var answer = await load.Http.SendAsync(request);
                await PoolThreads.WarmAsync(50);
            },
            Invoke = async (_, load) =>
            {
                if (hasFew) await AskWithFewAsync(load);
                else await AskUntilOnALoopAsync(load);
                hasFew = false;
            },
            Profile = new() { Users = 1, Iterations = 2 },
        };
    }

    private static async Task AskWithFewAsync(LoadContext load)
    {
        using var used = ProcessLimit.UseUpDescriptors(allBut: DescriptorsLeft);
        using var answer = await load.Http.GetAsync("answer");
        load.Http.User.Dispose();
    }

    private static async Task AskUntilOnALoopAsync(LoadContext load)
    {
        for (var i = 0; i < MostRequests; i++)
        {
            using var answer = await load.Http.GetAsync("answer");
            if (Thread.CurrentThread.Name == LoopThread) return;
        }

        load.Fail("No request has gone on where a loop was told of its answer.");
    }
}
