using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>Finds the calls to members of <c>LoadContext</c> in a method.</summary>
internal static class RecordingCalls
{
    /// <summary>The calls to some members.</summary>
    /// <param name="body">The method.</param>
    /// <param name="methods">The names of the members.</param>
    /// <param name="compilation">For the meaning of a call.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IEnumerable<RecordingCall> In(
        IMethodSymbol body, string[] methods, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in body.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            var plain = PlainCalls.In(body, syntax);
            SemanticModel? semantics = null;
            foreach (var invocation in syntax.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                // By the name alone first: asking for the meaning is what costs.
                if (Array.IndexOf(methods, CalledBy(invocation)) < 0) continue;
                semantics ??= compilation.GetSemanticModel(syntax.SyntaxTree);
                var called = plain.Called(invocation) ?? semantics.GetSymbolInfo(invocation, cancellation).Symbol as IMethodSymbol;
                if (called is not null && Names.IsOurs(called.ContainingType, "LoadContext"))
                    yield return new RecordingCall(invocation, called, semantics, cancellation);
            }
        }
    }

    private static string? CalledBy(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
