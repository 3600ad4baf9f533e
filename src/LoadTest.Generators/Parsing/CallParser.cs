using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads how a method is called. A part that is not supported is null or left out; <see cref="MethodChecks"/> reports it.</summary>
internal static class CallParser
{
    public static CallModel Parse(IMethodSymbol method) => new(
        method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        Names.Escaped(method.Name),
        method.IsStatic,
        ShapeOf(method) ?? ReturnShape.Void,
        new EquatableArray<ArgumentModel>(method.Parameters.Select(parameter => new ArgumentModel(IsCancellation(parameter), CorpusParser.Parse(parameter)))));

    /// <summary>What comes back, or null if that is not supported.</summary>
    public static ReturnShape? ShapeOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid) return ReturnShape.Void;
        if (method.RefKind != RefKind.None || method.ReturnType is not INamedTypeSymbol type) return null;
        if (type.ContainingNamespace?.ToDisplayString() != "System.Threading.Tasks") return null;
        return (type.Name, type.Arity) switch
        {
            ("Task", <= 1) => ReturnShape.Task,
            ("ValueTask", 0) => ReturnShape.ValueTask,
            ("ValueTask", 1) => ReturnShape.ValueTaskOfResult,
            _ => null,
        };
    }

    public static bool IsLoadContext(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && Names.IsOurs(parameter.Type, "LoadContext");

    public static bool IsCancellation(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && parameter.Type.ToDisplayString() == "System.Threading.CancellationToken";

    /// <summary>Why a parameter cannot be given, or null if it can.</summary>
    public static string? Obstacle(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None) return "passed by reference";
        var isLoadContext = IsLoadContext(parameter);
        if (!isLoadContext && !IsCancellation(parameter)) return "of type '" + parameter.Type.ToDisplayString() + "'";

        var earlier = ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Take(parameter.Ordinal);
        return earlier.Any(isLoadContext ? IsLoadContext : IsCancellation) ? "the second of its type" : null;
    }
}
