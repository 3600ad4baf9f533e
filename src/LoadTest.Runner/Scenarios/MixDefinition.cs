using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>A mix as the source has it; see <see cref="MixAttribute"/>. One object per load method: a run knows its mix by it.</summary>
/// <param name="branches">One or more, each name once, the sum of their weights above 0 and finite.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MixDefinition(params IReadOnlyList<MixBranch> branches)
{
    private readonly double[] _weights = [.. branches.Select(branch => branch.Weight)];

    /// <summary>The branches in the order of the source.</summary>
    public IReadOnlyList<MixBranch> Branches { get; } = branches;

    /// <summary>Draws a branch for this iteration, by the weights of the run if its mix is this one and has others.</summary>
    /// <param name="load">Of the iteration; one number of <see cref="LoadContext.Random"/> is drawn.</param>
    /// <returns>The index of the branch.</returns>
    public int Draw(LoadContext load)
    {
        ArgumentNullException.ThrowIfNull(load);
        // A branch may be the mix of another load test, whose weights are its own.
        var effective = load.Feature<EffectiveMix>() is { } mix && mix.Source == this ? mix.Weights : _weights;
        return load.Random.Pick(effective.AsSpan());
    }
}
