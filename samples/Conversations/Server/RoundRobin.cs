using System.Collections.Concurrent;

namespace Chat.Server;

/// <summary>Whose session is whose: a new one gets the next server, and stays with it while it lives. Any thread.</summary>
/// <param name="servers">How many there are.</param>
/// <param name="isSticky">Whether sessions stay.</param>
internal sealed class RoundRobin(int servers, bool isSticky)
{
    private readonly ConcurrentDictionary<string, int> _homes = new();
    private readonly bool[] _isDown = new bool[servers];
    private int _next = -1;

    /// <summary>The server of a session; null if all are down.</summary>
    public int? Of(string session)
    {
        if (isSticky && _homes.TryGetValue(session, out var home) && !IsDown(home)) return home;
        for (var i = 0; i < servers; i++)
        {
            var node = (int)((uint)Interlocked.Increment(ref _next) % (uint)servers);
            if (!IsDown(node)) return _homes[session] = node;
        }

        return null;
    }

    /// <summary>A server could not be reached, and gets nobody any more.</summary>
    public void Down(int node) => Volatile.Write(ref _isDown[node], true);

    private bool IsDown(int node) => Volatile.Read(ref _isDown[node]);
}
