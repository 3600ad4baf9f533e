namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>A test that bounds what it takes of the processor runs alone: the process knows only what all of its threads have taken.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnProcessor
{
    public const string Name = "own processor";
}
