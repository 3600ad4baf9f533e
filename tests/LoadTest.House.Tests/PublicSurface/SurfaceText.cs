using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace LoadTest.House.Tests.PublicSurface;

/// <summary>The public surface of an assembly: a type a line, its members indented; <c>hidden</c> is EditorBrowsable(Never).</summary>
internal static class SurfaceText
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The lines, types and members in ordinal order of their names.</summary>
    public static string Of(BuiltAssembly assembly) =>
        string.Concat(assembly.TopLevelTypes().SelectMany(LinesOf).Select(line => line + "\n"));

    private static IEnumerable<string> LinesOf(INamedTypeSymbol type)
    {
        if (!IsVisible(type) || !CanBeNamed(type)) return [];
        var members = type.GetMembers().Where(member => IsVisible(member) && IsWritten(member))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.ToDisplayString(Format), StringComparer.Ordinal)
            .Select(member => "    " + Hidden(member) + Protected(member) + member.ToDisplayString(Format));
        return [Heading(type), .. members, .. type.GetTypeMembers().SelectMany(LinesOf)];
    }

    private static string Heading(INamedTypeSymbol type)
    {
        var bases = new[] { type.BaseType }.OfType<INamedTypeSymbol>()
            .Where(parent => parent.SpecialType is SpecialType.None)
            .Concat(type.Interfaces.OrderBy(contract => contract.ToDisplayString(), StringComparer.Ordinal))
            .Select(parent => parent.ToDisplayString(Format));
        var heading = Hidden(type) + KindOf(type) + " " + type.ToDisplayString(Format);
        return bases.Any() ? heading + " : " + string.Join(", ", bases) : heading;
    }

    private static string KindOf(INamedTypeSymbol type)
    {
        var shape = type.TypeKind.ToString().ToLowerInvariant();
        if (type.IsRecord) shape = type.IsValueType ? "record struct" : "record";
        if (type.TypeKind == TypeKind.Struct) return type.IsReadOnly ? "readonly " + shape : shape;
        if (type.TypeKind != TypeKind.Class) return shape;
        return (type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + shape;
    }

    private static string Hidden(ISymbol symbol) => IsHidden(symbol) ? "hidden " : "";

    private static string Protected(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";

    /// <summary>Whether completion leaves it out.</summary>
    public static bool IsHidden(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments[0].Value is 1);

    /// <summary>Whether somebody outside the assembly can use it.</summary>
    public static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public
        || (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && symbol.ContainingType is { IsSealed: false });

    // An extension member stands in a type of the compiler's making, and as a method beside it.
    private static bool CanBeNamed(INamedTypeSymbol type) => !type.Name.Contains('<', StringComparison.Ordinal);

    // Accessors are told with their property; what the compiler adds to every record is not ours to promise.
    private static bool IsWritten(ISymbol member) =>
        member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null }
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute" && member is IMethodSymbol)
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } && member.ContainingType.IsValueType);
}
