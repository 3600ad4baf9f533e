namespace LoadTest.Runner.Tests;

/// <summary>
/// Tests that count what goes through a Polly pipeline allocates run alone: the pool of contexts is one for the process, and a test
/// beside them that takes more than it keeps makes them create new ones.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UnsharedPool
{
    public const string Name = "unshared pool";
}
