using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>One virtual user of the closed model: iteration after iteration while its schedule lasts.</summary>
/// <remarks>
/// The end of one iteration is the start of the next if there is no pause between them: one reading of the clock serves both.
/// Everything that the loop must remember is a field, so that it can go on in a later work item.
/// </remarks>
internal sealed class UserLoop : IThreadPoolWorkItem
{
    // A body that completes at once would keep its thread for ever; other users wait for it.
    private const long SliceNanoseconds = 2_000_000;

    private readonly ModelContext _context;
    private readonly UserSchedule _schedule;
    private readonly IVirtualUser _user;
    private readonly Pause? _pause;
    private readonly Wait _wait;
    private readonly Action<Exception?> _onEnded;
    private long _earliest = long.MinValue;
    private long _startedAt;
    private long _iterations;
    private long _warmUps;

    // How late the next start is: 0 where it follows the end of the one before in the same breath.
    private long _lag;
    private long _queuedAt;
    private bool _isRunning;

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
        _wait = new Wait(context.Timeline, context.Work);
        _user.ResumeAfterDetach = this;
    }

    /// <summary>The index that the next iteration would have.</summary>
    public long NextIteration => _iterations;

    /// <summary>Queues the loop, to start or to go on.</summary>
    public void Enqueue()
    {
        _queuedAt = _context.Clock.Now;
        _context.Work.Enqueue(this);
    }

    /// <summary>Starts the loop, or goes on with it.</summary>
    public void Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        try
        {
            var now = _context.Clock.Now;
            if (_isRunning) EndedByForce(now);
            else _lag = now - _queuedAt;
            if (await LoopAsync(now).ConfigureAwait(false)) _onEnded(null);
        }
        catch (Exception exception)
        {
            _onEnded(exception);
        }
    }

    // False if the loop goes on in another work item.
    private async ValueTask<bool> LoopAsync(long now)
    {
        var sliceStart = now;
        while (!_context.Stop.IsRequested)
        {
            var start = _schedule.NextStart(Math.Max(_earliest, now) - _context.Offset);
            if (start == UserSchedule.Never) return true;
            start += _context.Offset;
            if (start > now)
            {
                await _wait.Until(start).ConfigureAwait(false);
                sliceStart = now = _context.Clock.Now;
                _lag = now - start;
                continue;
            }

            if (!TryTakeTicket(now, out var ticket)) return true;
            var iteration = Begin(ticket, now);
            var wasImmediate = iteration.IsCompleted;
            now = await iteration.ConfigureAwait(false);
            if (now == IVirtualUser.Detached) return false;
            if (now == IVirtualUser.Forced) EndedByForce(now = _context.Clock.Now);
            else Ended(now);

            if (!wasImmediate) sliceStart = now;
            if (now - sliceStart <= SliceNanoseconds) continue;
            Enqueue();
            return false;
        }

        return true;
    }

    private ValueTask<long> Begin(Ticket ticket, long now)
    {
        if (ticket.Counted) _context.Observer.Lagged(_lag);
        _lag = 0;
        _startedAt = now;
        _isRunning = true;
        return _user.RunAsync(ticket, now);
    }

    private void Ended(long now)
    {
        _isRunning = false;
        _earliest = _pause?.Next(_warmUps + _iterations, _startedAt, now) ?? now;
    }

    // The user goes on in a work item of its own, which may have waited for a thread: lag of the generator, and no time of the next iteration.
    private void EndedByForce(long now)
    {
        Ended(_user.ForcedEndAt);
        _lag = Math.Max(0, now - _earliest);
    }

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
