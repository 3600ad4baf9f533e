namespace Chat.Server;

/// <summary>Ways in which the servers and their balancer can be made to misbehave.</summary>
internal sealed record Faults
{
    /// <summary>One reply of eight takes 300 ms longer. Breaks the p95 of <c>ws_message</c>.</summary>
    public bool Slow { get; init; }

    /// <summary>Every text is packed with gzip, however short it is. Breaks the rate <c>expansion</c>.</summary>
    public bool Bloating { get; init; }

    /// <summary>No text is packed. Breaks the rate <c>method_none</c>, and <c>bandwidth_saved_bytes</c> with it.</summary>
    public bool Unpacked { get; init; }

    /// <summary>One message of ten makes the server hang up. Breaks the success rate of both load tests.</summary>
    public bool Failing { get; init; }

    /// <summary>The balancer brings whoever connects to the next server. Breaks the rate <c>session_lost</c>.</summary>
    public bool Unsticky { get; init; }

    /// <summary>The balancer leaves sessions with a server that is down. Breaks the success rate of <c>Failover</c>.</summary>
    public bool NoFailover { get; init; }
}
