namespace LoadTest.Runner.Resilience;

/// <summary>The attempts of one iteration, as a pipeline asks for them: one at a time.</summary>
internal interface IAttempts
{
    /// <summary>Whether what happens to them counts; in the warm-up it does not.</summary>
    bool AreCounted { get; }

    /// <summary>The iteration's own stream for the spread of the pauses; asked for only when there is a pause.</summary>
    LoadRandom Jitter { get; }

    /// <summary>A failure that the attempt has reported without throwing; null if there is none.</summary>
    Exception? Reported { get; }

    /// <summary>Starts the next attempt.</summary>
    /// <param name="bound">Fires at the attempt's bound and with the iteration.</param>
    /// <returns>Ends with the attempt; an exception is its failure.</returns>
    ValueTask BeginAsync(CancellationToken bound);

    /// <summary>The attempt has ended and failed, so that another may follow. Not called for a success, which ends the iteration.</summary>
    void Failed();
}
