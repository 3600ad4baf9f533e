namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>How a body ended.</summary>
internal enum VisitEnd
{
    /// <summary>Not yet.</summary>
    Running,

    /// <summary>It returned.</summary>
    Ok,

    /// <summary>It took itself out.</summary>
    Skipped,

    /// <summary>It threw, or reported a failure.</summary>
    Failed,

    /// <summary>The engine ended the iteration before the body.</summary>
    Cancelled,
}
