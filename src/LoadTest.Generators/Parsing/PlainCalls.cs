using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>
/// Calls such as <c>load.Mark("name")</c> whose meaning is plain from their text. To ask the compiler means to bind the whole body,
/// which costs more than all the rest of parsing.
/// </summary>
/// <param name="load">The parameter that is the load context; null if nothing is plain, because there is none or its name means something else too.</param>
internal readonly struct PlainCalls(string? load)
{
    /// <summary>Those of a method.</summary>
    /// <param name="method">With its parameters.</param>
    /// <param name="syntax">Its declaration.</param>
    public static PlainCalls In(IMethodSymbol method, SyntaxNode syntax)
    {
        var load = method.Parameters.FirstOrDefault(CallParser.IsLoadContext)?.Name;
        return new(load is null || IsDeclaredAgain(load, syntax) ? null : load);
    }

    /// <summary>The name that a call records under; null if only the compiler knows.</summary>
    public string? NameIn(InvocationExpressionSyntax invocation, ExpressionSyntax argument) =>
        load is not null
        && invocation.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver }
        && receiver.Identifier.ValueText == load
        && argument.IsKind(SyntaxKind.StringLiteralExpression)
            ? ((LiteralExpressionSyntax)argument).Token.ValueText
            : null;

    // By a lambda or a local function, whose parameters may hide those of the method.
    private static bool IsDeclaredAgain(string name, SyntaxNode syntax) => syntax.DescendantNodes().Any(node => node switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText == name && parameter.Parent?.Parent != syntax,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText == name,
        _ => false,
    });
}
