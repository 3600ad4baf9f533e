using LoadTest.Generators.Tests.Compiling;

namespace LoadTest.Generators.Tests.Emission;

/// <summary>What is emitted, word for word. Set LOADTEST_UPDATE_GOLDEN=1 to accept a change, then read the difference.</summary>
public sealed class GoldenTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("LOADTEST_UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Emitted_source_is_the_golden_one(string name)
    {
        var run = GeneratorRun.Of(Samples.All[name]);

        run.Exception.Should().BeNull();
        (await run.FaultsAsync()).Should().BeEmpty();
        var emitted = string.Join(
            "\n", run.Sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => "// " + source.Key + "\n" + source.Value));
        var golden = Repository.PathOf("tests", "LoadTest.Generators.Tests", "Golden", name + ".cs.txt");
        if (Update) await File.WriteAllTextAsync(golden, emitted, TestContext.Current.CancellationToken);
        emitted.Should().Be((await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Emitted_source_compiles_against_the_runner_without_a_warning(string name) =>
        GeneratorRun.Of(Samples.All[name]).CompilerMessages().Should().BeEmpty();
}
