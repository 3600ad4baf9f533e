using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>The names under which <c>[LoadTest]</c> may stand in a project: its own, and aliases of it.</summary>
internal sealed class AttributeNames
{
    private static readonly string[] Own = ["LoadTest", Names.LoadTestAttribute];

    private readonly HashSet<string> _everywhere;

    private AttributeNames(HashSet<string> everywhere) => _everywhere = everywhere;

    /// <summary>With the aliases of the whole project.</summary>
    public static AttributeNames Of(ImmutableArray<SyntaxTree> trees, CancellationToken cancellation)
    {
        var names = new HashSet<string>(Own, StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            if (tree.GetRoot(cancellation) is not CompilationUnitSyntax root) continue;
            names.UnionWith(Aliases(root.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))));
        }

        return new AttributeNames(names);
    }

    /// <summary>The methods of a file that may be load tests; whether they are is for symbols to say.</summary>
    public IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        var methods = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Count > 0)
            .ToArray();
        if (methods.Length == 0) return [];

        var names = new HashSet<string>(_everywhere, StringComparer.Ordinal);
        names.UnionWith(Aliases(root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()));
        return methods.Where(method => method.AttributeLists.Any(list => list.Attributes.Any(attribute => names.Contains(Last(attribute.Name)))));
    }

    // An alias of any other type costs a look at its methods' symbols, no more.
    private static IEnumerable<string> Aliases(IEnumerable<UsingDirectiveSyntax> directives) => directives
        .Where(directive => directive is { Alias: not null, Name: { } name } && Array.IndexOf(Own, Last(name)) >= 0)
        .SelectMany(directive => Written(directive.Alias!.Name.Identifier.ValueText));

    private static IEnumerable<string> Written(string alias) => alias.EndsWith("Attribute", StringComparison.Ordinal)
        ? [alias, alias.Substring(0, alias.Length - "Attribute".Length)]
        : [alias];

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
