namespace LoadTest.Runner.Scheduling;

/// <summary>The virtual users of an open model: as many as were ever in flight at once, at most <c>MaxUsers</c>. Any thread.</summary>
internal sealed class SlotPool(ModelContext context, Func<int, IVirtualUser> users)
{
    private readonly ArrivalSlot[] _idle = new ArrivalSlot[context.Profile.MaxUsers];
    private readonly Lock _gate = new();
    private int _idleCount;
    private int _created;

    /// <summary>Called after each iteration.</summary>
    public Action OnEnded { get; set; } = static () => { };

    /// <summary>Called with an error of the engine.</summary>
    public Action<Exception> OnFaulted { get; set; } = static _ => { };

    /// <summary>Starts an iteration on an idle user.</summary>
    /// <returns>False if all users are in flight.</returns>
    public bool TryStart(Ticket ticket)
    {
        ArrivalSlot slot;
        lock (_gate)
        {
            if (_idleCount > 0) slot = _idle[--_idleCount];
            else if (_created < _idle.Length) slot = new ArrivalSlot(context, users(_created++), Return, error => OnFaulted(error));
            else return false;
        }

        slot.Start(ticket);
        return true;
    }

    private void Return(ArrivalSlot slot)
    {
        lock (_gate) _idle[_idleCount++] = slot;
        OnEnded();
    }
}
