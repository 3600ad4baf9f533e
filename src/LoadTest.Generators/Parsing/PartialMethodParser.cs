using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the declaration that the implementation of a mix must repeat.</summary>
internal static class PartialMethodParser
{
    private static readonly SymbolDisplayFormat SignatureFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The implementation to emit, or null if the method has no [Mix] or is no partial one that lacks its body.</summary>
    public static MixModel? Parse(LoadMethod method, IReadOnlyList<MixBranch> branches)
    {
        var mix = method.Attributes("MixAttribute").ToArray();
        if (mix.Length == 0 || method.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax)
            return null;

        var (problem, fix) = Obstacle(method.Symbol, syntax);
        if (problem is not null)
        {
            method.Faults.Add(MixRules.NotPartial, method.Location, method.Name, problem, fix);
            return null;
        }

        var load = method.Symbol.Parameters.FirstOrDefault(CallParser.IsLoadContext)?.Name;
        var token = method.Symbol.Parameters.FirstOrDefault(CallParser.IsCancellation)?.Name;
        return new MixModel
        {
            Namespace = NamespaceOf(method.Symbol.ContainingType),
            Types = new EquatableArray<string>(Headers(syntax)),
            Modifiers = string.Concat(syntax.Modifiers
                .Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.AsyncKeyword))
                .Select(modifier => modifier.ValueText + " ")),
            ReturnType = method.Symbol.ReturnType.ToDisplayString(Names.InAnyFile),
            Signature = method.Symbol.ToDisplayString(SignatureFormat),
            Returns = CallParser.ShapeOf(method.Symbol) ?? ReturnShape.Void,
            Load = Names.Escaped(load ?? ""),
            Cancellation = token is null ? Names.Escaped(load ?? "") + ".Cancellation" : Names.Escaped(token),
            Branches = method.Faults.Any
                ? default
                : new EquatableArray<MixBranchModel>(branches.Select(
                    branch => new MixBranchModel(branch.Method.Name, branch.Weight, CallParser.Parse(branch.Method)))),
        };
    }

    private static (string? Problem, string Fix) Obstacle(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (syntax.Body is not null || syntax.ExpressionBody is not null || method.PartialImplementationPart is not null)
            return ("it has a body", "Remove the body and let it be generated");
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword)) return ("it is not partial", "Add the modifier partial");
        for (SyntaxNode? at = syntax.Parent; at is TypeDeclarationSyntax type; at = at.Parent)
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                return ("its class '" + type.Identifier.ValueText + "' is not partial", "Add the modifier partial to the class");
        }

        return (null, "");
    }

    private static string? NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space
        ? space.ToDisplayString(Names.InAnyFile.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
        : null;

    private static IEnumerable<string> Headers(SyntaxNode method) =>
        method.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(type => string.Concat(
            "partial ",
            type is RecordDeclarationSyntax record ? ("record " + record.ClassOrStructKeyword.ValueText).Trim() : type.Keyword.ValueText,
            " ",
            type.Identifier.Text,
            type.TypeParameterList?.ToString()));
}
