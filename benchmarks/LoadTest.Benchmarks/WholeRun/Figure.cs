namespace LoadTest.Benchmarks.WholeRun;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The median.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">What must be reached.</param>
internal sealed record Figure(string What, double Measured, string Unit, string Target);
