using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>A call to a member of <c>LoadContext</c>.</summary>
internal sealed class RecordingCall(
    InvocationExpressionSyntax invocation, IMethodSymbol called, SemanticModel semantics, CancellationToken cancellation)
{
    /// <summary>The name of the member.</summary>
    public string Method => called.Name;

    /// <summary>Whether a parameter is given.</summary>
    public bool Has(string parameter) => ArgumentOf(parameter) is not null;

    /// <summary>What is given for a parameter; null if it is no constant text.</summary>
    public string? Constant(string parameter) => ArgumentOf(parameter) switch
    {
        null => null,
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        var argument => semantics.GetConstantValue(argument, cancellation).Value as string,
    };

    /// <summary>What is given for a parameter; the call if nothing is.</summary>
    public Location LocationOf(string parameter) => (ArgumentOf(parameter) ?? invocation).GetLocation();

    /// <summary>A metric that the call records under a name of ours.</summary>
    public RecordedMetric Recording(string name, MetricKind kind) => new(new MetricModel(name, kind), invocation.GetLocation());

    private ExpressionSyntax? ArgumentOf(string parameter)
    {
        var arguments = invocation.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText ?? called.Parameters.ElementAtOrDefault(i)?.Name;
            if (name == parameter) return arguments[i].Expression;
        }

        return null;
    }
}
