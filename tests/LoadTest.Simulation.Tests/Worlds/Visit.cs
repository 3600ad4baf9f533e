namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>One call of the body as it lived through it: an iteration, or an attempt at one. Times are ticks of the simulation.</summary>
/// <param name="user">Who.</param>
/// <param name="index">Its number.</param>
/// <param name="attempt">0 begins an iteration.</param>
/// <param name="beganAt">When the body was called.</param>
internal sealed class Visit(int user, long index, int attempt, long beganAt)
{
    public int User => user;

    public long Index => index;

    public int Attempt => attempt;

    public long BeganAt => beganAt;

    public long EndedAt { get; set; }

    /// <summary>The time inside in which it was thinking.</summary>
    public long Thought { get; set; }

    public long ThinksSince { get; set; } = -1;

    public VisitEnd End { get; set; }

    public long ServiceTicks => EndedAt - beganAt - Thought;
}
