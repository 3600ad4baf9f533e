using System.Runtime.CompilerServices;

namespace LoadTest.Runner.Scheduling;

/// <summary>One virtual user of the open model, for one iteration at a time. Reused without allocation.</summary>
internal sealed class ArrivalSlot : IThreadPoolWorkItem
{
    private readonly ModelContext _context;
    private readonly IVirtualUser _user;
    private readonly Action<ArrivalSlot> _onIdle;
    private readonly Action<Exception> _onFaulted;
    private readonly Action _onEnded;
    private ConfiguredValueTaskAwaitable<long>.ConfiguredValueTaskAwaiter _iteration;
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
        _onEnded = OnEnded;
        _user.ResumeAfterDetach = new Resumption(this);
    }

    public void Start(Ticket ticket)
    {
        _ticket = ticket;
        _context.Timeline.Start(this, _context.Work);
    }

    void IThreadPoolWorkItem.Execute()
    {
        try
        {
            if (!_context.Stop.MayStart)
            {
                // It has waited for a thread beyond the end.
                if (_ticket.Counted) _context.Observer.Dropped();
                _onIdle(this);
                return;
            }

            var startedAt = Math.Max(_ticket.Start, _context.Clock.Now);
            if (_ticket.Counted) _context.Observer.Lagged(startedAt - _ticket.Start);
#pragma warning disable CA2012 // Consumed once, here or by the continuation that is registered on it.
            var iteration = _user.RunAsync(_ticket, startedAt).ConfigureAwait(false).GetAwaiter();
#pragma warning restore CA2012
            if (iteration.IsCompleted)
            {
                End(iteration);
                return;
            }

            // Only now: after a detached iteration the slot belongs to the next one already.
            _iteration = iteration;
            iteration.UnsafeOnCompleted(_onEnded);
        }
        catch (Exception engineError)
        {
            _onFaulted(engineError);
        }
    }

    private void OnEnded()
    {
        try
        {
            End(_iteration);
        }
        catch (Exception engineError)
        {
            _onFaulted(engineError);
        }
    }

    private void End(ConfiguredValueTaskAwaitable<long>.ConfiguredValueTaskAwaiter iteration)
    {
        if (iteration.GetResult() != IVirtualUser.Detached) _onIdle(this);
    }

    private sealed class Resumption(ArrivalSlot slot) : IThreadPoolWorkItem
    {
        public void Execute() => slot._onIdle(slot);
    }
}
