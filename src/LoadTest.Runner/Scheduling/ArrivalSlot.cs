namespace LoadTest.Runner.Scheduling;

/// <summary>One virtual user of the open model, for one iteration at a time. Reused without allocation.</summary>
internal sealed class ArrivalSlot : IThreadPoolWorkItem, IUserDriver
{
    private readonly ModelContext _context;
    private readonly IVirtualUser _user;
    private readonly Action<ArrivalSlot> _onIdle;
    private readonly Action<Exception> _onFaulted;
    private Ticket _ticket;

    /// <summary>Creates a slot.</summary>
    /// <param name="context">Of the model.</param>
    /// <param name="user">Runs the iterations.</param>
    /// <param name="onIdle">Called after each iteration.</param>
    /// <param name="onFaulted">Called with an error of the engine.</param>
    public ArrivalSlot(ModelContext context, IVirtualUser user, Action<ArrivalSlot> onIdle, Action<Exception> onFaulted)
    {
        _context = context;
        _user = user;
        _onIdle = onIdle;
        _onFaulted = onFaulted;
        _user.Driver = this;
    }

    public void Start(Ticket ticket)
    {
        _ticket = ticket;
        _context.Timeline.Start(this, _context.Work);
    }

    public void Ended(long endedAt) => _onIdle(this);

    public void EndedByForce(long endedAt) => _onIdle(this);

    public void Faulted(Exception engineError) => _onFaulted(engineError);

    void IThreadPoolWorkItem.Execute()
    {
        try
        {
            if (!_context.Stop.MayStart) Drop();
            // By now the slot may belong to the next iteration.
            else if (Run() == IVirtualUser.Pending) return;
            _onIdle(this);
        }
        catch (Exception engineError)
        {
            _onFaulted(engineError);
        }
    }

    // It has waited for a thread beyond the end.
    private void Drop()
    {
        if (_ticket.Counted) _context.Observer.Dropped();
    }

    private long Run()
    {
        var startedAt = Math.Max(_ticket.Start, _context.Clock.Now);
        if (_ticket.Counted) _context.Observer.Lagged(startedAt - _ticket.Start);
        return _user.Run(_ticket, startedAt);
    }
}
