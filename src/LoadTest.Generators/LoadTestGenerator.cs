using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Emission;
using LoadTest.Generators.Model;
using LoadTest.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators;

/// <summary>
/// Emits the registration of every load test, and the implementation of every mix. Faults are reported by
/// <see cref="LoadTestAnalyzer"/>, except those that keep the compiler from running analyzers.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LoadTestGenerator : IIncrementalGenerator
{
    internal const string ParseStep = "Parse";
    internal const string LoadTestsStep = "LoadTests";
    internal const string HiddenFaultsStep = "HiddenFaults";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider.ForAttributeWithMetadataName(
            "LoadTest." + Names.LoadTestAttribute,
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, cancellation) => Parse(found, cancellation)).WithTrackingName(ParseStep);
        var loadTests = parsed.Select(static (parsed, _) => parsed.LoadTest).WithTrackingName(LoadTestsStep);
        var hiddenFaults = parsed.SelectMany(static (parsed, _) => parsed.HiddenFaults).WithTrackingName(HiddenFaultsStep);

        context.RegisterSourceOutput(loadTests, static (output, loadTest) =>
        {
            if (loadTest.Scenario is not null || loadTest.Mix is not null)
                output.AddSource(loadTest.HintName, ScenarioEmitter.Emit(loadTest));
        });
        context.RegisterSourceOutput(hiddenFaults, static (output, fault) => output.ReportDiagnostic(HiddenRules.ToDiagnostic(fault)));
    }

    private static (LoadTestModel LoadTest, EquatableArray<HiddenFault> HiddenFaults) Parse(
        GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var method = new LoadMethod((IMethodSymbol)found.TargetSymbol, found.Attributes[0], found.SemanticModel.Compilation, cancellation);
        var loadTest = LoadMethodParser.Parse(method);
        return (loadTest, HiddenRules.Select(method.Faults));
    }
}
