using System.Runtime.CompilerServices;

namespace LoadTest.Runner.Scheduling;

/// <summary>One virtual user of the open model, for one iteration at a time. Reused without allocation.</summary>
internal sealed class ArrivalSlot : IThreadPoolWorkItem
{
    private readonly ModelContext _context;
    private readonly IVirtualUser _user;
    private readonly Action<ArrivalSlot> _onIdle;
    private readonly Action _onEnded;
    private ConfiguredValueTaskAwaitable<long>.ConfiguredValueTaskAwaiter _iteration;
    private Ticket _ticket;

    public ArrivalSlot(ModelContext context, IVirtualUser user, Action<ArrivalSlot> onIdle)
    {
        _context = context;
        _user = user;
        _onIdle = onIdle;
        _onEnded = OnEnded;
        _user.ResumeAfterDetach = new Resumption(this);
    }

    public void Start(Ticket ticket)
    {
        _ticket = ticket;
        _context.Work.Enqueue(this);
    }

    void IThreadPoolWorkItem.Execute()
    {
        var startedAt = Math.Max(_ticket.Start, _context.Clock.Now);
        if (_ticket.Counted) _context.Observer.Lagged(startedAt - _ticket.Start);
#pragma warning disable CA2012 // Consumed once, by the continuation that is registered on it.
        _iteration = _user.RunAsync(_ticket, startedAt).ConfigureAwait(false).GetAwaiter();
#pragma warning restore CA2012
        if (_iteration.IsCompleted) OnEnded();
        else _iteration.UnsafeOnCompleted(_onEnded);
    }

    private void OnEnded()
    {
        if (_iteration.GetResult() != IVirtualUser.Detached) _onIdle(this);
    }

    private sealed class Resumption(ArrivalSlot slot) : IThreadPoolWorkItem
    {
        public void Execute() => slot._onIdle(slot);
    }
}
