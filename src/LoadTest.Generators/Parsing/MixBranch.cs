using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>A branch of a mix.</summary>
/// <param name="Method">What it calls.</param>
/// <param name="Weight">Relative to the others.</param>
/// <param name="Step">The metric that it is measured as.</param>
internal sealed record MixBranch(IMethodSymbol Method, double Weight, RecordedMetric Step) : MeasuredMethod(Method, Step);
