namespace LoadTest;

/// <summary>A running step, from <see cref="LoadContext.Step(string)"/>; ends when disposed, and ends once.</summary>
public readonly struct LoadStep : IDisposable, IEquatable<LoadStep>
{
    private readonly ILoadSink? _sink;
    private readonly long _step;

    internal LoadStep(ILoadSink sink, long step)
    {
        _sink = sink;
        _step = step;
    }

    /// <summary>Marks the step as failed; the iteration goes on.</summary>
    /// <param name="reason">Why.</param>
    /// <exception cref="InvalidOperationException">This is the default of its type: no step was begun.</exception>
    public void Fail(string reason)
    {
        if (_sink is null)
        {
            throw new InvalidOperationException(
                "A step is failed through what load.Step(name) returned; this LoadStep is the default of its type and no step was begun. "
                + "Begin one: using var step = load.Step(name).");
        }

        _sink.FailStep(_step, reason);
    }

    /// <summary>Ends the step. Does nothing for the default of the type, which stands for no step.</summary>
    public void Dispose() => _sink?.EndStep(_step);

    /// <inheritdoc/>
    public bool Equals(LoadStep other) => ReferenceEquals(_sink, other._sink) && _step == other._step;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LoadStep other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_sink, _step);

    /// <summary>Whether both are the same step.</summary>
    public static bool operator ==(LoadStep left, LoadStep right) => left.Equals(right);

    /// <summary>Whether they are different steps.</summary>
    public static bool operator !=(LoadStep left, LoadStep right) => !left.Equals(right);
}
