using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>The open model: iterations start at their intended time, whether or not earlier ones have finished.</summary>
internal sealed class OpenModel : ILoadModel
{
    private readonly ModelContext _context;
    private readonly SlotPool _slots;
    private readonly AwaitableWait _wait;
    private readonly OpenModel? _before;
    private readonly Completion _completion;
    private long _arrived;

    // The walk itself counts as one until it ends.
    private int _running = 1;
    private volatile bool _walkHasEnded;

    /// <summary>Creates the model.</summary>
    /// <param name="context">Of the model.</param>
    /// <param name="users">Creates the user of a slot.</param>
    /// <param name="before">The pass before, whose indices and slots go on; null for the first pass.</param>
    public OpenModel(ModelContext context, Func<int, IVirtualUser> users, OpenModel? before)
    {
        _context = context;
        _completion = new Completion(context.Work);
        _before = before;
        _slots = before?._slots ?? new SlotPool(context, users);
        _slots.OnEnded = OnIterationEnded;
        _slots.OnFaulted = _completion.End;
        _wait = new AwaitableWait(context.Timeline, WaitPrecision.Exact);
        _arrived = before?._arrived ?? 0;
    }

    public Task Completion => _completion.Task;

    public int UsersNow => Volatile.Read(ref _running) - (_walkHasEnded ? 0 : 1);

    public void Start() => _ = RunAsync();

    private async Task RunAsync()
    {
        try
        {
            var warmUp = _context.Profile.WarmUp;
            if (_before is null && warmUp > TimeSpan.Zero)
            {
                var curve = LevelCurve.Constant(_context.Curve.FirstTarget, warmUp.TotalSeconds);
                await WalkAsync(curve, "warm-up arrivals", -PlanTime.Nanoseconds(warmUp), isCounted: false).ConfigureAwait(false);
            }

            var stream = _before is null ? "arrivals" : "extension arrivals";
            await WalkAsync(_context.Curve, stream, _context.Offset, isCounted: true).ConfigureAwait(false);
            _walkHasEnded = true;
            OnIterationEnded();
        }
        catch (Exception exception)
        {
            _completion.End(exception);
        }
    }

    private async Task WalkAsync(LevelCurve curve, string stream, long offset, bool isCounted)
    {
        var profile = _context.Profile;
        var walk = new ArrivalWalk(curve, new ArrivalGaps(profile.Arrivals, profile.Burstiness, _context.Seed, stream));
        while (!_context.Stop.IsRequested && walk.TryNext(out var arrival))
        {
            var at = arrival.At + offset;
            if (at > _context.Clock.Now) await _wait.Until(at).ConfigureAwait(false);
            if (_context.Stop.IsRequested) return;
            if (isCounted && _context.Budget.IsShared && !_context.Budget.TryTake(out _)) return;

            Interlocked.Increment(ref _running);
            var index = isCounted ? _arrived++ : arrival.Index;
            if (_slots.TryStart(new Ticket(index, at, isCounted))) continue;

            if (isCounted) _context.Observer.Dropped();
            OnIterationEnded();
        }
    }

    private void OnIterationEnded()
    {
        if (Interlocked.Decrement(ref _running) == 0) _completion.End();
    }
}
