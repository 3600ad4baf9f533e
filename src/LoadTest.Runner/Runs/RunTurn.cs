namespace LoadTest.Runner.Runs;

/// <summary>The turn of a load run among those of a machine.</summary>
/// <param name="Lock">Dispose it to let the next run begin; null if nothing keeps others away.</param>
/// <param name="Waited">For those that went first.</param>
internal sealed record RunTurn(IDisposable? Lock, TimeSpan Waited);
