using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>The closed model: a number of users, each of which waits for its answer before it asks again.</summary>
internal sealed class ClosedModel : ILoadModel
{
    private readonly ModelContext _context;
    private readonly List<UserLoop> _loops = [];
    private readonly Completion _completion;
    private int _running;

    /// <summary>Creates a loop per user that the plan has time for.</summary>
    /// <param name="context">Of the model.</param>
    /// <param name="users">All users.</param>
    /// <param name="before">The pass before, whose users' counts go on; null for the first pass.</param>
    public ClosedModel(ModelContext context, IReadOnlyList<IVirtualUser> users, ClosedModel? before)
    {
        _context = context;
        _completion = new Completion(context.Work);
        var warmUp = before is null ? context.Profile.WarmUp : TimeSpan.Zero;
        for (var i = 0; i < users.Count; i++)
        {
            var schedule = UserSchedule.Of(context.Curve, i, warmUp);
            var first = before?._loops[i].NextIteration ?? 0;
            _loops.Add(new UserLoop(context, schedule, users[i], Pause.Of(context.Profile, context.Seed, i), first, OnEnded));
        }

        _running = _loops.Count;
        if (_running == 0) _completion.End();
    }

    public Task Completion => _completion.Task;

    public int UsersNow
    {
        get
        {
            var level = _context.Curve.LevelAt(PlanTime.Seconds(_context.Clock.Now - _context.Offset));
            return Math.Min(Volatile.Read(ref _running), (int)Math.Ceiling(level));
        }
    }

    public void Start() => _loops.ForEach(loop => loop.Enqueue());

    private void OnEnded(Exception? engineError)
    {
        if (engineError is not null) _completion.End(engineError);
        if (Interlocked.Decrement(ref _running) == 0) _completion.End();
    }
}
