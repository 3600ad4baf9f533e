namespace LoadTest.Runner.Scheduling;

/// <summary>Hands out the iterations of a plan: closed or open.</summary>
internal interface ILoadModel
{
    /// <summary>Completes when nothing starts any more and nothing runs; faults with an error of the engine.</summary>
    Task Completion { get; }

    /// <summary>The virtual users that are there now.</summary>
    int UsersNow { get; }

    /// <summary>Begins; returns at once.</summary>
    void Start();
}
