using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Says what emitted code, which lives in the same assembly but in another class and file, can reach.</summary>
internal static class Reachability
{
    public static bool IsCallable(Compilation compilation, ISymbol symbol) =>
        compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) && FileLocal(symbol) is null;

    /// <summary>Why emitted code cannot reach a symbol, or null if it can.</summary>
    public static string? Obstacle(Compilation compilation, ISymbol symbol)
    {
        if (FileLocal(symbol) is { } local) return "the class '" + local.Name + "' is local to its file";
        if (compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly)) return null;

        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) return "the class '" + type.Name + "' is " + Title(type);
        }

        return "it is " + Title(symbol);
    }

    private static INamedTypeSymbol? FileLocal(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal) return type;
        }

        return null;
    }

    private static string Title(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "inside an inaccessible class",
    };
}
