namespace LoadTest.Runner.VirtualUsers;

/// <summary>Where the iteration of a virtual user stands, as one word that says also which iteration: serial number and phase.</summary>
/// <remarks>
/// Body and watchdog both want to settle an iteration; who swaps the word they have read wins, and no word comes back.
/// </remarks>
internal readonly record struct IterationPhase(long Word)
{
    private const int PhaseBits = 2;
    private const long Mask = (1 << PhaseBits) - 1;
    private const long InBodyPhase = 1;
    private const long AwaitingPhase = 2;

    /// <summary>Nothing runs.</summary>
    public bool IsSettled => (Word & Mask) == 0;

    /// <summary>The body runs on the thread that called it.</summary>
    public bool IsInBody => (Word & Mask) == InBodyPhase;

    /// <summary>The first phase of the next iteration.</summary>
    public IterationPhase Begin() => new((Word | Mask) + 1 + InBodyPhase);

    /// <summary>The body has returned and will go on later.</summary>
    public IterationPhase Await() => new((Word & ~Mask) | AwaitingPhase);

    /// <summary>The iteration is recorded.</summary>
    public IterationPhase Settle() => new(Word & ~Mask);
}
