namespace Chat.Client;

/// <summary>Spreads users over servers: the next user gets the next server, and stays with it while it lives. Any thread.</summary>
internal sealed class RoundRobin
{
    private readonly string[] _urls;
    private readonly bool[] _isDown;
    private int _next = -1;

    /// <summary>Creates one.</summary>
    /// <param name="urls">Of the servers, at least one.</param>
    public RoundRobin(IReadOnlyList<string> urls) => (_urls, _isDown) = ([.. urls], new bool[urls.Count]);

    /// <summary>The number of servers.</summary>
    public int Count => _urls.Length;

    /// <summary>Where a server listens.</summary>
    public string Url(int node) => _urls[node];

    /// <summary>The server of a new user: the next one that nobody has found down.</summary>
    public int Next()
    {
        for (var i = 0; i < _urls.Length; i++)
        {
            var node = (int)((uint)Interlocked.Increment(ref _next) % (uint)_urls.Length);
            if (!Volatile.Read(ref _isDown[node])) return node;
        }

        return 0;
    }

    /// <summary>Somebody could not reach a server.</summary>
    public void Down(int node) => Volatile.Write(ref _isDown[node], true);
}
