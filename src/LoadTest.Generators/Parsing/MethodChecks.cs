using LoadTest.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks that emitted code can call a load method, a set-up or a teardown.</summary>
internal static class MethodChecks
{
    public static void Check(IMethodSymbol method, Compilation compilation, Faults faults)
    {
        var at = method.Locations.FirstOrDefault() ?? Location.None;
        if (Reachability.Obstacle(compilation, method) is { } obstacle) faults.Add(MethodRules.Inaccessible, at, method.Name, obstacle);
        if (method.IsGenericMethod) faults.Add(MethodRules.OpenGeneric, at, method.Name, "the method");
        if (method is { IsAsync: true, ReturnsVoid: true }) faults.Add(MethodRules.AsyncVoid, at, method.Name);
        if (CallParser.ShapeOf(method) is null)
            faults.Add(MethodRules.ReturnType, ReturnTypeOf(method), method.Name, method.ReturnType.ToDisplayString());

        foreach (var parameter in method.Parameters)
        {
            if (CorpusParser.IsMeant(parameter) && Names.Attribute(method, "MixAttribute") is null) CorpusParser.Check(parameter, faults);
            else if (CallParser.Obstacle(parameter) is { } reason)
                faults.Add(MethodRules.Parameter, parameter.Locations.FirstOrDefault() ?? at, parameter.Name, method.Name, reason);
        }
    }

    /// <summary>Where the return type stands; the identifier if the source is out of reach.</summary>
    public static Location ReturnTypeOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax syntax
            ? syntax.ReturnType.GetLocation()
            : method.Locations.FirstOrDefault() ?? Location.None;
}
