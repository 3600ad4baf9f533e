using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>A method that the load test runs in its place, as a step of its own name.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Step">The metric that it is measured as.</param>
internal abstract record MeasuredMethod(IMethodSymbol Method, RecordedMetric Step);
