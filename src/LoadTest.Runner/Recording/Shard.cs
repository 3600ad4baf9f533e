namespace LoadTest.Runner.Recording;

/// <summary>All that one thread recorded.</summary>
/// <remarks>Thread contract: the owner writes without locks; one reader reads at any time. Counts only grow.</remarks>
internal sealed class Shard(Recorder recorder, MetricCatalog metrics, Thread owner)
{
    private static readonly int EventKinds = Enum.GetValues<IterationEvent>().Length;

    private readonly long[] _events = new long[EventKinds];
    private MetricCell?[] _cells = new MetricCell[32];

    /// <summary>The run that this belongs to.</summary>
    public Recorder Recorder { get; } = recorder;

    /// <summary>The thread that may write.</summary>
    public Thread Owner { get; set; } = owner;

    /// <summary>What was recorded under a metric, null if nothing was.</summary>
    public MetricCell? Find(int metric)
    {
        var cells = Volatile.Read(ref _cells);
        return metric < cells.Length ? Volatile.Read(ref cells[metric]) : null;
    }

    /// <summary>Adds this thread's events to those of others. For the reader.</summary>
    public void AddEventsTo(Span<long> events)
    {
        for (var kind = 0; kind < _events.Length; kind++)
            events[kind] += Volatile.Read(ref _events[kind]);
    }

    /// <summary>Lets go of the cells once the run is over: the thread that owns this may live on for long.</summary>
    public void Release() => Volatile.Write(ref _cells, []);

    /// <summary>Counts an event. For the owner.</summary>
    public void Happened(IterationEvent what, long times = 1) => Volatile.Write(ref _events[(int)what], _events[(int)what] + times);

    /// <summary>A cell for a metric that has none yet. For the owner.</summary>
    /// <exception cref="InvalidOperationException">The metric is of another kind.</exception>
    public T NewCell<T>(int metric)
        where T : MetricCell
    {
        var definition = metrics[metric];
        if (definition.NewCell() is not T cell)
        {
            throw new InvalidOperationException(
                $"A metric has one kind; '{definition.Name}' is {definition.Kind}, and a {typeof(T).Name} was asked for. Look it up with its kind.");
        }

        var cells = _cells;
        if (metric >= cells.Length)
        {
            Array.Resize(ref cells, metric + 32);
            Volatile.Write(ref _cells, cells);
        }

        Volatile.Write(ref cells[metric], cell);
        return cell;
    }
}
