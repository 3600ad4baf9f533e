using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>
/// Calls such as <c>load.Mark("name")</c> whose meaning is plain from their text. To ask the compiler means to bind the whole body,
/// which costs more than all the rest of parsing.
/// </summary>
/// <param name="load">The parameter that is the load context; null if nothing is plain, because there is none or its name means something else too.</param>
internal readonly struct PlainCalls(IParameterSymbol? load)
{
    /// <summary>Those of a method.</summary>
    /// <param name="method">With its parameters.</param>
    /// <param name="syntax">Its declaration.</param>
    public static PlainCalls In(IMethodSymbol method, SyntaxNode syntax)
    {
        var load = method.Parameters.FirstOrDefault(CallParser.IsLoadContext);
        return new(load is null || IsDeclaredAgain(load.Name, syntax) ? null : load);
    }

    /// <summary>The member that is called; null if only the compiler knows.</summary>
    public IMethodSymbol? Called(InvocationExpressionSyntax invocation)
    {
        if (load is null || invocation.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access) return null;
        if (receiver.Identifier.ValueText != load.Name) return null;

        var given = invocation.ArgumentList.Arguments.Count;
        var overloads = load.Type.GetMembers(access.Name.Identifier.ValueText).OfType<IMethodSymbol>()
            .Where(overload => overload.Parameters.Length >= given).ToArray();
        // Overloads that name what is given alike are all the same to us.
        return overloads.Length > 0 && Array.TrueForAll(overloads, overload => StartsAlike(overload, overloads[0], given)) ? overloads[0] : null;
    }

    private static bool StartsAlike(IMethodSymbol one, IMethodSymbol other, int parameters) =>
        one.Parameters.Take(parameters).Select(parameter => parameter.Name)
            .SequenceEqual(other.Parameters.Take(parameters).Select(parameter => parameter.Name), StringComparer.Ordinal);

    // By a lambda or a local function, whose parameters may hide those of the method.
    private static bool IsDeclaredAgain(string name, SyntaxNode syntax) => syntax.DescendantNodes().Any(node => node switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText == name && parameter.Parent?.Parent != syntax,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText == name,
        _ => false,
    });
}
