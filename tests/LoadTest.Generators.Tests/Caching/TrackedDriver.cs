using LoadTest.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoadTest.Generators.Tests.Caching;

/// <summary>A generator that has run once, and is run again after an edit, as in an editor.</summary>
internal sealed class TrackedDriver
{
    private const string SourceOutput = "SourceOutput";

    private readonly Dictionary<string, SyntaxTree> _trees;
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new LoadTestGenerator().AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    private CSharpCompilation _compilation;

    public TrackedDriver(params (string Path, string Source)[] files)
    {
        _trees = files.ToDictionary(file => file.Path, file => TestCompilation.Parse(file.Source, file.Path));
        _compilation = TestCompilation.Of([.. _trees.Values]);
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
    }

    /// <summary>Replaces a file, or adds it, and runs again.</summary>
    public void Edit(string path, string source)
    {
        var tree = TestCompilation.Parse(source, path);
        _compilation = _trees.TryGetValue(path, out var old) ? _compilation.ReplaceSyntaxTree(old, tree) : _compilation.AddSyntaxTrees(tree);
        _trees[path] = tree;
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
    }

    /// <summary>Why the outputs of a step are as they are.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs.Select(output => output.Reason)) : []];

    /// <summary>Why the emitted sources, or reported faults, are as they are.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons(string inputStep) =>
        [.. Result.TrackedOutputSteps[SourceOutput]
            .Where(run => run.Inputs.Any(input => IsFrom(input.Source, inputStep)))
            .SelectMany(run => run.Outputs.Select(output => output.Reason))];

    public int EmittedSources => Result.GeneratedSources.Length;

    /// <summary>Everything emitted.</summary>
    public string EmittedText => string.Concat(Result.GeneratedSources.Select(source => source.SourceText.ToString()));

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    private static bool IsFrom(IncrementalGeneratorRunStep step, string name) => step.Name == name;
}
