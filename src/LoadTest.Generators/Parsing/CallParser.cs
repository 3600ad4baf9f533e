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
        new EquatableArray<ArgumentModel>(method.Parameters.Select(parameter => new ArgumentModel(KindOf(parameter)))));

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

    /// <summary>Whether a parameter takes the size of a rung; only a load method with [Scale] may have one.</summary>
    public static bool IsSize(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && parameter.Type.SpecialType == SpecialType.System_Int32;

    /// <summary>Why a parameter cannot be given, or null if it can.</summary>
    public static string? Obstacle(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None) return "passed by reference";
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var isScaled = Names.Attribute(method, "ScaleAttribute") is not null;
        if (!IsLoadContext(parameter) && !IsCancellation(parameter) && !(isScaled && IsSize(parameter)))
            return "of type '" + parameter.Type.ToDisplayString() + "'";

        var kind = KindOf(parameter);
        return method.Parameters.Take(parameter.Ordinal).Any(earlier => KindOf(earlier) == kind) ? "the second of its type" : null;
    }

    private static ArgumentKind KindOf(IParameterSymbol parameter) =>
        IsLoadContext(parameter) ? ArgumentKind.LoadContext : IsSize(parameter) ? ArgumentKind.Size : ArgumentKind.Cancellation;
}
