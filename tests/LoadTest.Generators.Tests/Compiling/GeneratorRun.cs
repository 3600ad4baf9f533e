using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoadTest.Generators.Tests.Compiling;

/// <summary>One run of the generator and the analyzer over a user's source.</summary>
internal sealed class GeneratorRun
{
    private readonly ImmutableArray<Diagnostic> _generatorDiagnostics;

    private GeneratorRun(Compilation compilation, GeneratorRunResult result, ImmutableArray<Diagnostic> diagnostics)
    {
        Compilation = compilation;
        Sources = result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        Exception = result.Exception;
        _generatorDiagnostics = diagnostics;
    }

    /// <summary>The user's source with the emitted one.</summary>
    public Compilation Compilation { get; }

    public IReadOnlyDictionary<string, string> Sources { get; }

    public Exception? Exception { get; }

    public static GeneratorRun Of(string source)
    {
        var driver = CSharpGeneratorDriver
            .Create([new LoadTestGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Of(TestCompilation.Parse(source)), out var compilation, out var diagnostics);
        return new GeneratorRun(compilation, driver.GetRunResult().Results.Single(), diagnostics);
    }

    /// <summary>What the compiler itself says, warnings included.</summary>
    public IEnumerable<string> CompilerMessages() => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>What the generator and the analyzer say, in the order of the source.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FaultsAsync()
    {
        var analyzed = await Compilation
            .WithAnalyzers([new LoadTestAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. _generatorDiagnostics.Concat(analyzed).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
