using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Exception types that attributes name.</summary>
internal static class ExceptionTypes
{
    /// <summary>Whether a type is an exception that emitted code can name.</summary>
    public static bool IsAccessible(LoadMethod method, INamedTypeSymbol type)
    {
        var exception = method.Compilation.GetTypeByMetadataName("System.Exception");
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, exception)) return Reachability.IsCallable(method.Compilation, type);
        }

        return false;
    }

    /// <summary>Whether emitted code can create it.</summary>
    public static bool IsCreatable(LoadMethod method, INamedTypeSymbol type) =>
        !type.IsUnboundGenericType
        && !type.IsAbstract
        && IsAccessible(method, type)
        && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public);

    /// <summary>The name for messages.</summary>
    public static string NameOf(TypedConstant type) => (type.Value as ITypeSymbol)?.ToDisplayString() ?? "null";
}
