using LoadTest.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks what stands beside <c>[LoadTest]</c>, on the method and in the class.</summary>
internal static class LoadMethodChecks
{
    private static readonly string[] TestBases = ["FactAttribute", "DataAttribute"];

    public static void Check(LoadMethod method)
    {
        MethodChecks.Check(method.Symbol, method.Compilation, method.Faults);
        foreach (var attribute in method.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || Names.IsOurs(type, Names.LoadTestAttribute) || !IsOfTest(type)) continue;
            method.Faults.Add(
                MethodRules.OtherTestAttribute, new AttributeReader(attribute).Location, Names.OfAttribute(type), method.Name);
        }

        if (method.LoadTest.Read<int>("Timeout") is { } timeout)
            method.Faults.Add(MethodRules.InheritedTimeout, method.LoadTest.LocationOf("Timeout"), method.Name, Texts.Number(timeout));

        CheckClass(method);
        CheckOverloads(method);
    }

    private static void CheckClass(LoadMethod method)
    {
        for (var type = method.Symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Length > 0)
                method.Faults.Add(MethodRules.OpenGeneric, method.Location, method.Name, "the class '" + type.Name + "'");
        }
    }

    private static void CheckOverloads(LoadMethod method)
    {
        var type = method.Symbol.ContainingType;
        var namesakes = type.GetMembers(method.Name).Count(member => Names.Attribute(member, Names.LoadTestAttribute) is not null);
        if (namesakes > 1)
            method.Faults.Add(MethodRules.Overloaded, method.Location, method.Name, Texts.Number(namesakes), type.Name);
    }

    private static bool IsOfTest(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Array.IndexOf(TestBases, at.Name) >= 0 && IsInXunit(at)) return true;
        }

        return false;
    }

    private static bool IsInXunit(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) outermost = outermost.ContainingNamespace;
        return outermost?.Name == "Xunit";
    }
}
