using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>A cohort of a load test.</summary>
/// <param name="Model">What is emitted.</param>
/// <param name="Method">What it calls.</param>
/// <param name="Step">The metric that it is measured as.</param>
internal sealed record Cohort(CohortModel Model, IMethodSymbol Method, RecordedMetric Step) : MeasuredMethod(Method, Step);
