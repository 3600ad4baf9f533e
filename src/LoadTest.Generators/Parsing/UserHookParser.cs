using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Finds the methods that run once per virtual user. Their faults are reported where they are declared.</summary>
internal static class UserHookParser
{
    public static EquatableArray<CallModel> Setup(LoadMethod method)
    {
        var calls = Find(method, "UserSetupAttribute");
        calls.Reverse();
        return new EquatableArray<CallModel>(calls.SelectMany(level => level));
    }

    public static EquatableArray<CallModel> Teardown(LoadMethod method) =>
        new(Find(method, "UserTeardownAttribute").SelectMany(level => level));

    private static List<List<CallModel>> Find(LoadMethod method, string attribute)
    {
        var levels = new List<List<CallModel>>();
        for (var type = method.Symbol.ContainingType; type is not null; type = type.BaseType)
        {
            levels.Add([.. type.GetMembers().OfType<IMethodSymbol>()
                .Where(member => Names.Attribute(member, attribute) is not null
                    && !IsCalledAsBase(member, attribute)
                    && IsSound(member, method.Compilation))
                .Select(CallParser.Parse)]);
        }

        return levels;
    }

    // The virtual call of the base method reaches the override.
    private static bool IsCalledAsBase(IMethodSymbol member, string attribute)
    {
        for (var at = member.OverriddenMethod; at is not null; at = at.OverriddenMethod)
        {
            if (Names.Attribute(at, attribute) is not null) return true;
        }

        return false;
    }

    private static bool IsSound(IMethodSymbol member, Compilation compilation)
    {
        var faults = new Faults();
        MethodChecks.Check(member, compilation, faults);
        return !faults.Any;
    }
}
