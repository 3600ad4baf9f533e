namespace LoadTest.Generators.Model;

/// <summary>What an emitted call passes.</summary>
internal enum ArgumentKind
{
    /// <summary>The load context.</summary>
    LoadContext,

    /// <summary>The cancellation token.</summary>
    Cancellation,

    /// <summary>The size of a rung.</summary>
    Size,
}
