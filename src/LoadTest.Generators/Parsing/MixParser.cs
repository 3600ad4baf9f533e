using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the branches of a mix.</summary>
internal static class MixParser
{
    public static IReadOnlyList<MixBranch> Parse(LoadMethod method)
    {
        var branches = new List<MixBranch>();
        if (method.Attributes("MixAttribute").Any()) CheckMix(method);
        foreach (var attribute in method.Attributes("MixAttribute"))
        {
            if (!attribute.HasArguments(2)) continue;
            if (ParseBranch(method, attribute) is not { } branch) continue;
            if (branches.Exists(other => other.Method.Name == branch.Method.Name))
                method.Faults.Add(MixRules.BranchTwice, attribute.LocationOf(0), method.Name, branch.Method.Name);
            else
                branches.Add(branch);
        }

        return branches;
    }

    private static void CheckMix(LoadMethod method)
    {
        if (!method.Symbol.Parameters.Any(CallParser.IsLoadContext))
            method.Faults.Add(MixRules.NoLoadContext, method.Location, method.Name);
        if (CallParser.ShapeOf(method.Symbol) is not null && method.Symbol.ReturnType is INamedTypeSymbol { Arity: 1 } result)
            method.Faults.Add(MixRules.Result, MethodChecks.ReturnTypeOf(method.Symbol), method.Name, result.ToDisplayString());
    }

    private static MixBranch? ParseBranch(LoadMethod method, AttributeReader attribute)
    {
        var weight = (double)attribute.Argument(1)!;
        if (!Numbers.IsPositive(weight))
        {
            method.Faults.Add(
                LoadRules.NumberRange, attribute.LocationOf(1), "weight", method.Name, Texts.Number(weight), "above 0 and finite");
        }

        var name = attribute.Argument(0) as string ?? "";
        if (FindBranch(method, name, attribute.LocationOf(0)) is not { } branch) return null;
        return new MixBranch(branch, weight, new RecordedMetric(new MetricModel(name, MetricKind.Time), attribute.LocationOf(0)));
    }

    private static IMethodSymbol? FindBranch(LoadMethod method, string name, Location at)
    {
        var (branch, obstacle) = NamedMethod.Find(method.Symbol, name, "the mix");
        if (branch is null)
            method.Faults.Add(MixRules.UnknownBranch, at, method.Name, name, obstacle);
        else if (NamedMethod.Obstacle(method.Symbol, branch, "the mix is static and the branch") is { } reason)
            method.Faults.Add(MixRules.BranchSignature, at, method.Name, name, reason);
        else if (method.Symbol.ReturnsVoid && !branch.ReturnsVoid)
            method.Faults.Add(MixRules.AwaitedBranch, at, method.Name, name);
        return branch;
    }
}
