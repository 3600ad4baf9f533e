namespace LoadTest.Runner.Scenarios;

/// <summary>The mix of a run that an override has given other weights.</summary>
/// <param name="source">As the source has it.</param>
/// <param name="branches">The same branches in the same order.</param>
internal sealed class EffectiveMix(MixDefinition source, IReadOnlyList<MixBranch> branches)
{
    public MixDefinition Source => source;

    public IReadOnlyList<MixBranch> Branches => branches;

    /// <summary>Of the branches, in their order.</summary>
    public double[] Weights { get; } = [.. branches.Select(branch => branch.Weight)];
}
