using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>Finds the metrics that a method records itself, under constant names; what it calls is not followed.</summary>
internal static class MetricScanner
{
    public const string Iteration = "iteration";

    public static IEnumerable<RecordedMetric> Scan(LoadMethod method, IMethodSymbol body)
    {
        foreach (var reference in body.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(method.Cancellation);
            var plain = PlainCalls.In(body, syntax);
            SemanticModel? semantics = null;
            foreach (var invocation in syntax.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (KindOf(invocation) is not { } kind || NameArgument(invocation) is not { } argument) continue;
                if (plain.NameIn(invocation, argument) is { } literal)
                {
                    yield return new RecordedMetric(new MetricModel(literal, kind), argument.GetLocation());
                    continue;
                }

                semantics ??= method.Compilation.GetSemanticModel(syntax.SyntaxTree);
                if (!IsOnLoadContext(semantics, invocation, method.Cancellation)) continue;
                if (semantics.GetConstantValue(argument, method.Cancellation).Value is string name)
                    yield return new RecordedMetric(new MetricModel(name, kind), argument.GetLocation());
            }
        }
    }

    private static MetricKind? KindOf(InvocationExpressionSyntax invocation)
    {
        var called = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => null,
        };
        return called switch
        {
            "Step" or "Mark" => MetricKind.Time,
            "Record" => MetricKind.Value,
            "Count" => MetricKind.Counter,
            "Rate" or "Check" => MetricKind.Rate,
            "Gauge" => MetricKind.Gauge,
            _ => null,
        };
    }

    private static ExpressionSyntax? NameArgument(InvocationExpressionSyntax invocation)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "name");
        return (named ?? (arguments.Count > 0 && arguments[0].NameColon is null ? arguments[0] : null))?.Expression;
    }

    private static bool IsOnLoadContext(SemanticModel semantics, InvocationExpressionSyntax invocation, CancellationToken cancellation) =>
        semantics.GetSymbolInfo(invocation, cancellation).Symbol is IMethodSymbol called && Names.IsOurs(called.ContainingType, "LoadContext");
}
