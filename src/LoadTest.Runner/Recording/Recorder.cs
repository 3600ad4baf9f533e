using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>Takes everything that a run measures; one per run, the warm-up has its own or none.</summary>
/// <remarks>
/// <para>
/// Thread contract: recording is for any thread and wait-free; it allocates nothing once a thread has met a metric. Each thread
/// writes to a shard of its own, where counts only grow, so nothing is swapped and nothing can be lost.
/// <see cref="CloseSecond"/> and <see cref="Finish"/> read all shards and take the difference to what they read before: the
/// seconds sum to the totals by construction.
/// </para>
/// <para>What is recorded after <see cref="Finish"/> is ignored.</para>
/// </remarks>
internal sealed class Recorder
{
    [ThreadStatic]
    private static Shard? t_shard;

    private readonly MetricCatalog _metrics;
    private readonly ShardSet _shards;
    private readonly ErrorGroups _errors;
    private readonly WatchList _watches;
    private readonly SecondsReader _seconds;
    private readonly Lock _reading = new();
    private long _gaugeSequence;
    private volatile bool _finished;

    /// <summary>Starts with nothing recorded.</summary>
    public Recorder(RecorderOptions options)
    {
        _metrics = new MetricCatalog(options);
        _shards = new ShardSet(this, _metrics);
        _errors = new ErrorGroups(options.MaxErrorGroups, options.MaxErrorLength);
        _watches = new WatchList();
        _seconds = new SecondsReader(_shards, _watches, _metrics.Find(MetricNames.Iteration, MetricKind.Time).Index);
    }

    /// <summary>Whether no thread has recorded anything; so again after the end, when all is read and let go.</summary>
    public bool IsEmpty => _shards.All.IsEmpty;

    /// <summary>Finds or adds a metric. Beyond <see cref="RecorderOptions.MaxMetrics"/> it is the one called "other" of that kind.</summary>
    /// <returns>Its index, the same for the whole run.</returns>
    /// <exception cref="InvalidOperationException">The name has another kind.</exception>
    public int Metric(string name, MetricKind kind) => _metrics.Find(name, kind).Index;

    /// <summary>Finds or adds a metric that a KPI limits, whose kind its first record decides.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="kinds">What the KPI can limit; the first of them is reported if nothing is recorded.</param>
    /// <returns>Its index, the same for the whole run.</returns>
    /// <exception cref="InvalidOperationException">The name has another kind.</exception>
    public int Limited(string name, params ReadOnlySpan<MetricKind> kinds) => _metrics.Find(name, kinds).Index;

    /// <summary>Finds or adds the time metric <c>iteration{key=value}</c>, bounded by <see cref="RecorderOptions.MaxTagValues"/>.</summary>
    /// <returns>Its index, the same for the whole run.</returns>
    public int Tag(string key, string value) => _metrics.Tagged(key, value).Index;

    /// <summary>Counts what lies beyond a limit, from the first record on.</summary>
    /// <param name="metric">The metric; what is abandoned under it is compared too.</param>
    /// <param name="limit">In milliseconds for a time, else in the metric's unit; without meaning for counters and rates.</param>
    /// <param name="side">The side that violates it.</param>
    /// <exception cref="InvalidOperationException">Something has been recorded already.</exception>
    public WatchId Watch(int metric, double limit, WatchSide side) => IsEmpty
        ? _watches.Add(_metrics[metric], limit, side)
        : throw new InvalidOperationException(
            $"A watch counts from the first record on; '{_metrics[metric].Name}' is to be watched after recording began. Add all watches first.");

    /// <summary>Records a time.</summary>
    /// <param name="metric">Of kind <see cref="MetricKind.Time"/>.</param>
    /// <param name="nanoseconds">A negative one counts as 0.</param>
    /// <param name="lagNanoseconds">The part that the generator itself caused.</param>
    public void Time(int metric, long nanoseconds, long lagNanoseconds = 0)
    {
        if (_finished)
            return;
        var shard = Mine();
        (shard.Find(metric) as TimeCell ?? shard.NewCell<TimeCell>(metric)).Record(Math.Max(0, nanoseconds), lagNanoseconds);
    }

    /// <summary>Records a value.</summary>
    /// <param name="metric">Of kind <see cref="MetricKind.Value"/>.</param>
    /// <param name="value">Finite and 0 or more.</param>
    public void Value(int metric, double value)
    {
        if (_finished)
            return;
        var shard = Mine();
        (shard.Find(metric) as ValueCell ?? shard.NewCell<ValueCell>(metric)).Record(value);
    }

    /// <summary>Adds to a counter.</summary>
    /// <param name="metric">Of kind <see cref="MetricKind.Counter"/>.</param>
    /// <param name="n">What is added.</param>
    public void Count(int metric, long n)
    {
        if (_finished)
            return;
        var shard = Mine();
        (shard.Find(metric) as CounterCell ?? shard.NewCell<CounterCell>(metric)).Record(n);
    }

    /// <summary>Adds an observation to a rate.</summary>
    /// <param name="metric">Of kind <see cref="MetricKind.Rate"/>.</param>
    /// <param name="hit">The observation.</param>
    public void Rate(int metric, bool hit)
    {
        if (_finished)
            return;
        var shard = Mine();
        (shard.Find(metric) as RateCell ?? shard.NewCell<RateCell>(metric)).Record(hit);
    }

    /// <summary>Sets a level.</summary>
    /// <param name="metric">Of kind <see cref="MetricKind.Gauge"/>.</param>
    /// <param name="value">Finite.</param>
    public void Gauge(int metric, double value)
    {
        if (_finished)
            return;
        var shard = Mine();
        (shard.Find(metric) as GaugeCell ?? shard.NewCell<GaugeCell>(metric)).Record(value, Interlocked.Increment(ref _gaugeSequence));
    }

    /// <summary>Counts what happened to an iteration.</summary>
    /// <param name="what">The event.</param>
    /// <param name="times">To how many iterations.</param>
    public void Happened(IterationEvent what, long times = 1)
    {
        if (!_finished)
            Mine().Happened(what, times);
    }

    /// <summary>The second closed last; null before the first.</summary>
    public SeriesRow? LastSecond
    {
        get
        {
            lock (_reading) return _seconds.Rows.Count > 0 ? _seconds.Rows[^1] : null;
        }
    }

    /// <summary>All events up to the last closed second.</summary>
    public IterationCounts IterationsSoFar
    {
        get
        {
            lock (_reading) return _seconds.Iterations;
        }
    }

    /// <summary>Compares with the limits of a metric what the end of the graceful stop cut off; it leaves no sample.</summary>
    /// <param name="metric">Of kind <see cref="MetricKind.Time"/>.</param>
    /// <param name="ageNanoseconds">What it had taken by then.</param>
    /// <param name="lagNanoseconds">The part that the generator itself caused.</param>
    public void Abandoned(int metric, long ageNanoseconds, long lagNanoseconds = 0)
    {
        if (!_finished)
            _watches.Abandoned(metric, ageNanoseconds, lagNanoseconds);
    }

    /// <summary>Counts an error under a type and the first line of a message; expected ones apart.</summary>
    public void Error(string type, string message, bool isExpected = false)
    {
        if (!_finished)
            _errors.Add(type, message, isExpected);
    }

    /// <summary>Ends a second of the series: everything recorded since the last call belongs to it.</summary>
    /// <param name="second">0-based, above that of the last call; seconds left out become rows of zeros.</param>
    /// <param name="usersNow">Virtual users at its end.</param>
    public void CloseSecond(int second, int usersNow)
    {
        lock (_reading)
        {
            ThrowIfFinished();
            _seconds.Close(second, usersNow);
        }
    }

    /// <summary>Ends the recording. What came after the last closed second, if anything did, becomes one more second. Call it once no iteration records any more.</summary>
    /// <param name="durationSeconds">The counted time actually run.</param>
    public Measurements Finish(double durationSeconds)
    {
        lock (_reading)
        {
            ThrowIfFinished();
            _finished = true;
            _seconds.CloseRest();
            var measurements = Read(durationSeconds);
            _shards.Release();
            return measurements;
        }
    }

    /// <summary>What was measured up to the last closed second.</summary>
    /// <param name="durationSeconds">The counted time so far.</param>
    public Measurements SoFar(double durationSeconds)
    {
        lock (_reading) return Read(durationSeconds);
    }

    private Measurements Read(double durationSeconds) => new()
    {
        DurationSeconds = durationSeconds,
        Iterations = _seconds.Iterations,
        Metrics = [.. _metrics.All.Select(metric => SummaryReader.Read(metric, _shards.All))],
        Errors = _errors.Read(),
        Series = [.. _seconds.Rows],
        Latencies = [.. _seconds.Latencies],
        Watches = _seconds.WatchResults(),
    };

    private Shard Mine()
    {
        var shard = t_shard;
        return shard is not null && ReferenceEquals(shard.Recorder, this) ? shard : t_shard = _shards.Mine();
    }

    private void ThrowIfFinished()
    {
        if (_finished)
            throw new InvalidOperationException("A recorder is finished once, and then closed; it was used again. Make a recorder for each run.");
    }
}
