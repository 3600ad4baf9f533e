namespace LoadTest.Generators.Model;

/// <summary>One branch of a mix.</summary>
/// <param name="Step">The step that it is measured as: its plain name.</param>
/// <param name="Weight">Relative to the others.</param>
/// <param name="Call">How it is called.</param>
internal sealed record MixBranchModel(string Step, double Weight, CallModel Call);
