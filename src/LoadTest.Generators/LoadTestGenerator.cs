using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Emission;
using LoadTest.Generators.Model;
using LoadTest.Generators.Parsing;
using Microsoft.CodeAnalysis;

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
        var parser = new ProjectParser();
        var parsed = context.CompilationProvider.Select(parser.Parse).WithTrackingName(ParseStep)
            .SelectMany(static (project, _) => project.Items);
        // By file, not by load test: at every keystroke the driver compares the names of all emitted files with one another.
        var loadTests = parsed.Select(static (file, _) => file.LoadTests).WithTrackingName(LoadTestsStep);
        var hiddenFaults = parsed.SelectMany(static (file, _) => file.HiddenFaults).WithTrackingName(HiddenFaultsStep);

        context.RegisterSourceOutput(loadTests, static (output, loadTests) =>
        {
            if (loadTests.FirstOrDefault(IsEmitted) is { } first) output.AddSource(first.HintName, ScenarioEmitter.Emit(loadTests));
        });
        context.RegisterSourceOutput(hiddenFaults, static (output, fault) => output.ReportDiagnostic(HiddenRules.ToDiagnostic(fault)));
    }

    private static bool IsEmitted(LoadTestModel loadTest) => loadTest.Scenario is not null || loadTest.Mix is not null;
}
