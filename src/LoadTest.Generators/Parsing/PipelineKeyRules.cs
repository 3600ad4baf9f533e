using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks the constant keys of <c>load.Pipeline</c> against the attributes; what a body calls is not followed.</summary>
internal static class PipelineKeyRules
{
    private const string AnyKey = "*";

    public static void Check(LoadMethod method, IReadOnlyList<MeasuredMethod> measured, IReadOnlyList<PipelineModel> declared)
    {
        var keys = declared.Select(pipeline => pipeline.Key).ToList();
        if (keys.Contains(AnyKey)) return;
        var bodies = measured.Select(called => called.Method).Concat([method.Symbol]);
        foreach (var body in bodies.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)) CheckBody(method, body, keys);
    }

    private static void CheckBody(LoadMethod method, IMethodSymbol body, List<string> declared)
    {
        var known = declared.Count == 0 ? "none" : string.Join(", ", declared.Select(Texts.Quoted));
        foreach (var reference in body.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(method.Cancellation);
            SemanticModel? semantics = null;
            foreach (var (receiver, argument) in syntax.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(Parts))
            {
                if (receiver is null || argument is null) continue;
                semantics ??= method.Compilation.GetSemanticModel(syntax.SyntaxTree);
                if (!Names.IsOurs(semantics.GetTypeInfo(receiver, method.Cancellation).Type, "LoadContext")) continue;
                if (semantics.GetConstantValue(argument, method.Cancellation).Value is string key && !declared.Contains(key))
                    method.Faults.Add(ResilienceRules.UnknownKey, argument.GetLocation(), method.Name, Texts.Quoted(key), known);
            }
        }
    }

    private static (ExpressionSyntax? Receiver, ExpressionSyntax? Key) Parts(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Pipeline" } access
        && call.ArgumentList.Arguments.Count == 1
            ? (access.Expression, call.ArgumentList.Arguments[0].Expression)
            : (null, null);
}
