using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>The load tests that are declared in one file.</summary>
internal sealed class ParsedFile
{
    private static readonly ParsedFile Empty = new(null, []);

    private readonly HashSet<SyntaxTree> _bodies;

    private ParsedFile(LoadTestFile? model, HashSet<SyntaxTree> bodies) => (Model, _bodies) = (model, bodies);

    /// <summary>Null if there are none.</summary>
    public LoadTestFile? Model { get; }

    public static ParsedFile Of(SyntaxTree tree, AttributeNames names, Compilation compilation, CancellationToken cancellation)
    {
        var candidates = names.Methods(tree, cancellation).ToArray();
        if (candidates.Length == 0) return Empty;

        var semantics = compilation.GetSemanticModel(tree);
        var loadTests = new List<LoadTestModel>();
        var hiddenFaults = new List<HiddenFault>();
        var bodies = new HashSet<SyntaxTree> { tree };
        foreach (var candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Find(candidate, semantics, cancellation) is not { } method) continue;
            loadTests.Add(LoadMethodParser.Parse(method));
            hiddenFaults.AddRange(HiddenRules.Select(method.Faults));
            // The branches of a mix are methods of the class, which may have other parts.
            bodies.UnionWith(method.Symbol.ContainingType.DeclaringSyntaxReferences.Select(part => part.SyntaxTree));
        }

        return loadTests.Count == 0 ? Empty : new ParsedFile(
            new LoadTestFile(new EquatableArray<LoadTestModel>(loadTests), new EquatableArray<HiddenFault>(hiddenFaults)), bodies);
    }

    /// <summary>Whether bodies in one of these files have a part in what was parsed here.</summary>
    public bool DependsOnAny(SyntaxTree[] trees) => _bodies.Count > 0 && Array.Exists(trees, _bodies.Contains);

    private static LoadMethod? Find(MethodDeclarationSyntax candidate, SemanticModel semantics, CancellationToken cancellation) =>
        semantics.GetDeclaredSymbol(candidate, cancellation) is { } symbol && Names.Attribute(symbol, Names.LoadTestAttribute) is { } attribute
            ? new LoadMethod(symbol, attribute, semantics.Compilation, cancellation)
            : null;
}
