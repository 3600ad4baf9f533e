using System.Diagnostics;
using LoadTest.Benchmarks.WholeRun;
using LoadTest.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoadTest.Benchmarks.Compiling;

/// <summary>What the generator and the analyzer cost while somebody types elsewhere in a project of 1,000 load tests.</summary>
internal static class GeneratorCost
{
    private const int Rounds = 15;
    private const int Keystrokes = 301;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var project = new LargeProject();
        var full = new List<double>();
        GeneratorDriver driver = LargeProject.NewDriver();
        for (var round = 0; round <= Rounds; round++)
        {
            // A compilation whose symbols nobody has asked for yet.
            project.Type();
            var fresh = LargeProject.NewDriver();
            var took = Milliseconds(() => driver = fresh.RunGenerators(project.Compilation));
            if (round > 0) full.Add(took);
        }

        var sources = driver.GetRunResult().GeneratedTrees.Length;
        if (sources != LargeProject.Files) throw new InvalidOperationException($"{sources} sources came out.");
        var typed = Typed(project, driver);
        var analyzed = await AnalyzedAsync(project);
        return
        [
            new("generator, full run over 1,000 load tests", Median.Of(full), "ms", "≤ 200"),
            new("the same, after a keystroke in another file's method", Median.Of(typed), "ms", "≤ 1"),
            new("analyzer, its own time in the file typed in", Median.Of(analyzed), "ms", "≤ 1 with the generator"),
        ];
    }

    private static List<double> Typed(LargeProject project, GeneratorDriver driver)
    {
        var typed = new List<double>();
        for (var key = 0; key < Keystrokes; key++)
        {
            project.Type();
            typed.Add(Milliseconds(() => driver = driver.RunGenerators(project.Compilation)));
        }

        return typed;
    }

    // As an editor does it: the diagnostics of the file that is open.
    private static async Task<List<double>> AnalyzedAsync(LargeProject project)
    {
        var analyzer = new LoadTestAnalyzer();
        var times = new List<double>();
        for (var key = 0; key < Keystrokes; key++)
        {
            project.Type();
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            var analysis = new CompilationWithAnalyzers(project.Compilation, [analyzer], options);
            var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(project.Compilation.GetSemanticModel(project.Edited), null, CancellationToken.None);
            if (!found.IsEmpty) throw new InvalidOperationException(found[0].ToString());
            times.Add((await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds);
        }

        return times;
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
