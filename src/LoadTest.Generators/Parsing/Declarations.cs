using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoadTest.Generators.Parsing;

/// <summary>All that decides what a declaration means: the files of a project, what it refers to, and its options.</summary>
internal sealed class Declarations
{
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;

    private Declarations(Compilation compilation)
    {
        _trees = [.. compilation.SyntaxTrees];
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
    }

    public ImmutableArray<SyntaxTree> Trees => _trees;

    public static Declarations Of(Compilation compilation) => new(compilation);

    /// <summary>
    /// The positions of the files that have changed, if nothing but bodies has; null if any declaration may mean something else than before.
    /// </summary>
    public IReadOnlyList<int>? ChangedBodies(Declarations before, CancellationToken cancellation)
    {
        if (_trees.Length != before._trees.Length || !Equals(_options, before._options) || !SameReferences(before)) return null;

        var changed = new List<int>();
        for (var i = 0; i < _trees.Length; i++)
        {
            if (ReferenceEquals(_trees[i], before._trees[i])) continue;
            if (!DiffersInBodiesOnly(before._trees[i], _trees[i], cancellation)) return null;
            changed.Add(i);
        }

        return changed;
    }

    private static bool DiffersInBodiesOnly(SyntaxTree before, SyntaxTree after, CancellationToken cancellation) =>
        before.FilePath == after.FilePath
        && Equals(before.Options, after.Options)
        && SyntaxFactory.AreEquivalent(before, after, topLevel: true)
        && SameDirectives(before.GetRoot(cancellation), after.GetRoot(cancellation));

    // They are no tokens, so the comparison above does not see that, say, nullable annotations were switched off.
    private static bool SameDirectives(SyntaxNode before, SyntaxNode after)
    {
        if (!before.ContainsDirectives && !after.ContainsDirectives) return true;
        return Directives(before).SequenceEqual(Directives(after), StringComparer.Ordinal);

        static IEnumerable<string> Directives(SyntaxNode root) =>
            root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToFullString());
    }

    private bool SameReferences(Declarations before)
    {
        if (_references == before._references) return true;
        if (_references.Length != before._references.Length) return false;
        for (var i = 0; i < _references.Length; i++)
        {
            if (!ReferenceEquals(_references[i], before._references[i])) return false;
        }

        return true;
    }
}
