using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>One branch of a mix; see <see cref="MixAttribute"/>.</summary>
/// <param name="Name">The name of its method, which it is measured as.</param>
/// <param name="Weight">Its share relative to the other weights; 0 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MixBranch(string Name, double Weight);
