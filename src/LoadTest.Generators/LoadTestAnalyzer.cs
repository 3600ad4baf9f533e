using System.Collections.Immutable;
using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoadTest.Generators;

/// <summary>Reports every fault of a load test where it stands, all at once and while typing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoadTestAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] OnlyWithLoadTest =
    [
        "KpiAttribute", "StageAttribute", "MixAttribute", "RetryAttribute", "TimeoutAttribute", "CircuitBreakerAttribute",
        "PriceAttribute",
        "ScaleAttribute", "ScaleKpiAttribute",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        // The implementing half of a partial method has the same attributes as the defining one.
        if (context.Symbol is not IMethodSymbol { PartialDefinitionPart: null } symbol) return;

        var faults = new Faults();
        if (Names.Attribute(symbol, Names.LoadTestAttribute) is { } loadTest)
        {
            var method = new LoadMethod(symbol, loadTest, context.Compilation, context.CancellationToken);
            LoadMethodParser.Parse(method);
            faults = method.Faults;
        }
        else
        {
            CheckStrays(symbol, faults);
            if (Names.Attribute(symbol, "UserSetupAttribute") is not null || Names.Attribute(symbol, "UserTeardownAttribute") is not null)
                MethodChecks.Check(symbol, context.Compilation, faults);
        }

        foreach (var fault in faults.Found)
        {
            if (!HiddenRules.Contains(fault.Rule)) context.ReportDiagnostic(fault.ToDiagnostic());
        }
    }

    private static void CheckStrays(IMethodSymbol symbol, Faults faults)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (!Array.Exists(OnlyWithLoadTest, name => Names.IsOurs(attribute.AttributeClass, name))) continue;
            var reader = new AttributeReader(attribute);
            faults.Add(MethodRules.NoLoadTest, reader.Location, reader.Name, symbol.Name);
        }
    }
}
