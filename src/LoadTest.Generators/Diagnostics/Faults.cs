using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>The faults found so far; parsing goes on after each, so that all are reported at once.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _found = [];

    public IReadOnlyList<Fault> Found => _found;

    public bool Any => _found.Count > 0;

    /// <summary>Adds a fault; see <see cref="Fault"/>.</summary>
    public void Add(DiagnosticDescriptor rule, Location at, params string[] values) => _found.Add(new Fault(rule, at, values));
}
