using LoadTest.Acceptance.Tests.Packages;
using LoadTest.Acceptance.Tests.Processes;

namespace LoadTest.Acceptance.Tests.Samples;

/// <summary>The samples as a stranger takes them, by what their page says: copied as they are, with its files beside them, built once.</summary>
public sealed class CopiedSamples(PackageFeed packages) : IAsyncLifetime
{
    /// <summary>The folders of the samples.</summary>
    public static readonly string[] Names = ["AskSmoke", "Conversations", "EmbeddingScale", "LlmClient", "Orchestrator"];

    private readonly string _root = packages.CreateDirectory("samples");

    /// <summary>Copies and builds them.</summary>
    public async ValueTask InitializeAsync()
    {
        var feed = Directory.CreateDirectory(Path.Combine(_root, SamplesPage.PackagesFolder)).FullName;
        foreach (var name in SamplesPage.Packages.Select(name => $"{name}.{packages.Version}.nupkg")) File.Copy(Path.Combine(packages.Feed, name), Path.Combine(feed, name));
        foreach (var (name, text) in SamplesPage.Files) await File.WriteAllTextAsync(Path.Combine(_root, name), text);
        foreach (var name in Names) Copy(new DirectoryInfo(Path.Combine(Repository.PathOf("samples"), name)), Path.Combine(_root, name));
        await File.WriteAllTextAsync(Path.Combine(_root, "samples.proj"), $"""
            <Project>
              <ItemGroup>
                {string.Concat(Names.Select(name => $"<Sample Include=\"{name}/{name}.csproj\" />"))}
              </ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Sample)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Sample)" Targets="Build" BuildInParallel="true" /></Target>
            </Project>
            """);
        var result = await Command.RunAsync(
            _root, "dotnet",
            ["msbuild", "samples.proj", "-restore", "-t:Build", "-m", "-v:minimal", $"-p:LoadTestVersion={packages.Version}", "-p:TreatWarningsAsErrors=true"]);
        result.ShouldExitWith(0);
    }

    /// <summary>Removed with the feed.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs one iteration of each load test of a sample.</summary>
    internal Task<CommandResult> RehearseAsync(string name) =>
        Command.RunAsync(Path.Combine(_root, name), Path.Combine(_root, name, "bin", "Debug", "net10.0", name), [], "LOADTEST_DRYRUN=1");

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to, file.Name));
        // Where the repository's own builds have left these, a stranger's restore replaces them; here they would only take time.
        foreach (var folder in from.EnumerateDirectories().Where(folder => folder.Name is not ("bin" or "obj" or "TestResults")))
            Copy(folder, Path.Combine(to, folder.Name));
    }
}
