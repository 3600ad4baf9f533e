using System.Runtime.CompilerServices;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>One virtual user of the closed model: iteration after iteration while its schedule lasts.</summary>
/// <remarks>
/// <para>The end of one iteration is the start of the next if there is no pause between them: one reading of the clock serves both.</para>
/// <para>
/// A loop that goes on where it is called, and returns where it has to wait: for its time, for a body, for its turn. All that it must
/// remember is a field, so that nothing stands between the end of a body and the next one, no task and no state machine.
/// </para>
/// </remarks>
internal sealed class UserLoop : IThreadPoolWorkItem, IUserDriver
{
    // A body that completes at once would keep its thread for ever; other users wait for it.
    private const long SliceNanoseconds = 2_000_000;

    private static readonly ContextCallback Continuation = static loop => ((UserLoop)loop!).GoOn();

    private readonly ModelContext _context;
    private readonly UserSchedule _schedule;
    private readonly IVirtualUser _user;
    private readonly Pause? _pause;
    private readonly Wait _wait;
    private readonly Action<Exception?> _onEnded;
    private ExecutionContext? _flow;
    private long _resumedAt;

    // How late the next start is: 0 where it follows the end of the one before in the same breath, and below 0 where it is not due yet.
    private long _lag;
    private long _iterations;
    private long _plannedStart;
    private long _earliest = long.MinValue;
    private long _expectedAt;
    private long _warmUps;

    /// <summary>Creates a loop.</summary>
    /// <param name="context">Of the model.</param>
    /// <param name="schedule">When the user may start iterations.</param>
    /// <param name="user">Runs them.</param>
    /// <param name="pause">Between them, if there is one.</param>
    /// <param name="firstIteration">The index of the first one.</param>
    /// <param name="onEnded">Called once, with the error of the engine if there was one.</param>
    public UserLoop(
        ModelContext context, UserSchedule schedule, IVirtualUser user, Pause? pause, long firstIteration, Action<Exception?> onEnded)
    {
        _context = context;
        _schedule = schedule;
        _user = user;
        _pause = pause;
        _iterations = firstIteration;
        _onEnded = onEnded;
        _wait = new Wait(context.Timeline, context.Work, WaitPrecision.Together, this);
        _user.Driver = this;
    }

    /// <summary>The index that the next iteration would have.</summary>
    public long NextIteration => _iterations;

    /// <summary>Queues the loop, to start or to go on.</summary>
    public void Enqueue()
    {
        _expectedAt = Math.Max(_earliest, _context.Clock.Now);
        _context.Work.Enqueue(this);
    }

    /// <summary>Starts the loop, or goes on with it: after a wait, or when its turn has come.</summary>
    public void Execute()
    {
        try
        {
            _flow ??= ExecutionContext.Capture();
            var now = _context.Clock.Now;
            _lag = now - _expectedAt;
            Resume(now);
        }
        catch (Exception engineError)
        {
            Faulted(engineError);
        }
    }

    public void Ended(long endedAt)
    {
        End(endedAt);
        // What a body awaits may call back at once, and the next one as well, each within the call of the one before.
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) Resume(endedAt);
        else Enqueue();
    }

    // The user goes on in a work item of its own, which may have waited for a thread: lag of the generator, and no time of the next iteration.
    public void EndedByForce(long endedAt)
    {
        End(endedAt);
        var now = _context.Clock.Now;
        _lag = Math.Max(0, now - _earliest);
        Resume(now);
    }

    public void Faulted(Exception engineError) => _onEnded(engineError);

    // What an awaited body has left in the execution context of its thread must not meet the next one.
    private void Resume(long now)
    {
        _resumedAt = now;
        ExecutionContext.Run(_flow!, Continuation, this);
    }

    private void GoOn()
    {
        // An awaited body may have left its own on this thread, which must not meet the next one; the caller gets its own back at the end.
        if (SynchronizationContext.Current is not null) SynchronizationContext.SetSynchronizationContext(null);
        var now = _resumedAt;
        var sliceStart = now;
        while (TryNext(now, out var start))
        {
            if (start > now)
            {
                _expectedAt = start;
                _wait.Begin(start);
                return;
            }

            if (!TryTakeTicket(now, out var ticket)) break;
            now = Begin(ticket, now);
            if (now == IVirtualUser.Pending) return;
            if (ExecutionContext.Capture() != _flow || SynchronizationContext.Current is not null) RestoreContext();
            End(now);
            if (now - sliceStart <= SliceNanoseconds) continue;
            Enqueue();
            return;
        }

        _onEnded(null);
    }

    // What a body sets that is not async stays on the thread when it returns. Apart, for the loop itself must stay small.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RestoreContext()
    {
        ExecutionContext.Restore(_flow!);
        SynchronizationContext.SetSynchronizationContext(null);
    }

    private bool TryNext(long now, out long start)
    {
        start = UserSchedule.Never;
        if (_context.Stop.IsRequested) return false;
        start = _schedule.NextStart(Math.Max(_earliest, now) - _context.Offset);
        if (start == UserSchedule.Never) return false;
        start += _context.Offset;
        return true;
    }

    private long Begin(Ticket ticket, long now)
    {
        if (ticket.Counted) _context.Observer.Lagged(_lag);
        _plannedStart = _lag <= _pause?.Tolerance ? now - _lag : now;
        _lag = 0;
        return _user.Run(ticket, now);
    }

    private void End(long endedAt) => _earliest = _pause?.Next(_warmUps + _iterations, _plannedStart, endedAt) ?? endedAt;

    private bool TryTakeTicket(long now, out Ticket ticket)
    {
        var isCounted = now >= _context.Offset;
        var index = !isCounted ? _warmUps++ : _iterations;
        if (isCounted && _context.Budget.IsShared && !_context.Budget.TryTake(out index))
        {
            ticket = default;
            return false;
        }

        if (isCounted) _iterations++;
        ticket = new Ticket(index, now, isCounted);
        return true;
    }
}
