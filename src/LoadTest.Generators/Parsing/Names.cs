using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoadTest.Generators.Parsing;

/// <summary>The names of our types, and names as source.</summary>
internal static class Names
{
    public const string LoadTestAttribute = "LoadTestAttribute";

    /// <summary>A type or a signature's part as it can stand in any file.</summary>
    public static readonly SymbolDisplayFormat InAnyFile = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Whether a type is one of ours.</summary>
    public static bool IsOurs(ITypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: "LoadTest", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>The name of an attribute as written between brackets.</summary>
    public static string OfAttribute(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name;

    /// <summary>The first attribute of ours with that name.</summary>
    public static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsOurs(attribute.AttributeClass, name)) return attribute;
        }

        return null;
    }

    /// <summary>An identifier as source.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
