namespace Chat.Server;

/// <summary>Ways in which the server can be made to misbehave. Each breaks one KPI and leaves the others alone.</summary>
internal sealed record Faults
{
    /// <summary>Every reply takes 400 ms longer. Breaks the p95 of <c>ws_message</c>.</summary>
    public bool Slow { get; init; }

    /// <summary>Every text is packed with gzip, however short it is. Breaks the rate <c>expansion</c>.</summary>
    public bool Bloating { get; init; }

    /// <summary>One message of 25 makes the server hang up. Breaks the success rate.</summary>
    public bool Failing { get; init; }
}
