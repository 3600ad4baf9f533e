using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>A breach of a rule.</summary>
/// <param name="Rule">What is broken.</param>
/// <param name="Location">The argument, or else the identifier, that it concerns.</param>
/// <param name="Values">What the message is filled with, formatted.</param>
internal sealed record Fault(DiagnosticDescriptor Rule, Location Location, string[] Values)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Values);
}
