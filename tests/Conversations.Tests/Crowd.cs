using Chat.Client;
using Chat.Messages;
using LoadTest;

namespace Chat.Tests;

/// <summary>Lets some virtual users hold their conversations side by side, without pauses.</summary>
internal static class Crowd
{
    private const int Users = 10;

    /// <summary>Runs the conversations of all users.</summary>
    /// <param name="service">Started.</param>
    /// <param name="conversations">Of each user.</param>
    /// <param name="between">Runs after the first conversation of all users.</param>
    public static async Task<Measured> TalkAsync(ChatService service, int conversations, Func<Task>? between = null)
    {
        var measured = new Measured();
        var corpus = Corpus.FromJsonLines<Line>("messages.jsonl", line => line.Weight);
        var users = Enumerable.Range(0, Users).Select(user => new UserSink(measured, user)).ToArray();
        foreach (var user in users) await service.PrepareAsync(new LoadContext(user), corpus);
        Forget(measured);

        await Task.WhenAll(users.Select(user => TalkAsync(service, measured, user, 0, 1)));
        if (between is not null) await between();
        await Task.WhenAll(users.Select(user => TalkAsync(service, measured, user, 1, conversations - 1)));
        foreach (var user in users) await Talker.LeaveAsync(new LoadContext(user));
        return measured;
    }

    // The engine does not record what a set-up does, but its log.
    private static void Forget(Measured measured)
    {
        measured.Counters.Clear();
        measured.Rates.Clear();
        measured.Steps.Clear();
        measured.Samples.Clear();
    }

    private static async Task TalkAsync(ChatService service, Measured measured, UserSink user, int first, int count)
    {
        var load = new LoadContext(user);
        for (var i = first; i < first + count; i++)
        {
            user.Begin(i);
            try
            {
                await service.TalkAsync(load);
                measured.Iterations.Enqueue(!user.HasFailed);
            }
            catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or InvalidOperationException)
            {
                measured.Iterations.Enqueue(false);
            }
        }
    }
}
