namespace LoadTest.Runner.Runs;

/// <summary>What a report calls the load test.</summary>
/// <param name="Name">The display name where the source gives one, else the name of the method.</param>
/// <param name="Class">The full name of the test class that runs, which may derive from the declaring one.</param>
/// <param name="Assembly">The simple name of the test assembly.</param>
internal sealed record TestIdentity(string Name, string Class, string Assembly);
