using LoadTest.Connections;

namespace LoadTest;

/// <summary>
/// How the requests of one virtual user are sent, from <c>load.Http.User</c>; set it once, in a <see cref="UserSetupAttribute"/> method.
/// </summary>
/// <remarks>Kept for the user from iteration to iteration. Not for parallel tasks while it is changed.</remarks>
public sealed class HttpUser : IDisposable
{
    private HttpConnections? _own;

    /// <summary>Where relative URLs begin, such as <c>http://127.0.0.1:5000/</c>. None by default.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Headers of every request that does not set them itself, such as <c>Authorization</c>. A redirect to another server drops them.
    /// None by default.
    /// </summary>
    public IDictionary<string, string> Headers => OwnHeaders;

    /// <summary>
    /// Whether the user keeps connections of its own, as a browser does; by default the users of a process share one pool, which
    /// opens as many connections as requests run at a time.
    /// </summary>
    public bool OwnConnections { get; set; }

    /// <summary>Closes the user's own connections; a later request opens new ones. Idle ones close by themselves after a minute.</summary>
    public void Dispose()
    {
        _own?.Dispose();
        _own = null;
    }

    internal Dictionary<string, string> OwnHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal HttpConnections Connections(HttpTransport transport)
    {
        if (!OwnConnections) return transport.Connections;
        if (_own is { } own) return own;
        var created = transport.CreateConnections();
        if (Interlocked.CompareExchange(ref _own, created, null) is not { } first) return created;
        created.Dispose();
        return first;
    }

    internal void AddHeaders(HttpRequestMessage request)
    {
        foreach (var (name, value) in OwnHeaders)
        {
            if (!request.Headers.Contains(name)) request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    internal void RemoveHeaders(HttpRequestMessage request)
    {
        foreach (var name in OwnHeaders.Keys) request.Headers.Remove(name);
    }
}
