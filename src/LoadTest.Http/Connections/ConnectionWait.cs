namespace LoadTest.Connections;

/// <summary>A request that may have to wait for a connection of its own.</summary>
internal interface IConnectionWait
{
    /// <summary>Times the set-up of a connection for this request.</summary>
    LoadStep BeginConnect();

    /// <summary>Ends that; of no effect once the request is over.</summary>
    void EndConnect(LoadStep step, string? failure);
}
