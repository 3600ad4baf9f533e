using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Looks up a method that an attribute names, in the class of the load method.</summary>
internal static class NamedMethod
{
    /// <summary>The method of that name, or why there is not exactly one.</summary>
    /// <param name="owner">The load method.</param>
    /// <param name="name">What the attribute says.</param>
    /// <param name="role">What the load method is for the one that is named: "the mix".</param>
    public static (IMethodSymbol? Method, string Obstacle) Find(IMethodSymbol owner, string name, string role)
    {
        var candidates = owner.ContainingType.GetMembers(name).OfType<IMethodSymbol>()
            .Where(candidate => candidate.MethodKind == MethodKind.Ordinary).ToArray();
        return candidates.Length switch
        {
            0 => (null, "the class '" + owner.ContainingType.Name + "' has no method of that name"),
            1 when SymbolEqualityComparer.Default.Equals(candidates[0], owner) => (null, "that is " + role + " itself"),
            1 => (candidates[0], ""),
            _ => (null, "the class has " + Texts.Number((long)candidates.Length) + " methods of that name"),
        };
    }

    /// <summary>Why a method cannot be called in place of the load method, or null if it can.</summary>
    /// <param name="owner">The load method.</param>
    /// <param name="method">The method that is named.</param>
    /// <param name="roles">What the two are for each other: "the mix is static and the branch".</param>
    public static string? Obstacle(IMethodSymbol owner, IMethodSymbol method, string roles)
    {
        if (method.IsGenericMethod) return "it is generic";
        if (method is { IsAsync: true, ReturnsVoid: true }) return "it is async void";
        if (owner.IsStatic && !method.IsStatic) return roles + " is not";
        if (CallParser.ShapeOf(method) is null) return "it returns '" + method.ReturnType.ToDisplayString() + "'";
        foreach (var parameter in method.Parameters)
        {
            if (CallParser.Obstacle(parameter) is { } obstacle) return "its parameter '" + parameter.Name + "' is " + obstacle;
        }

        return null;
    }
}
