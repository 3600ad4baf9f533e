using System.Text.RegularExpressions;
using System.Xml.Linq;
using LoadTest.Acceptance.Tests.Packages;
using LoadTest.Acceptance.Tests.Processes;

namespace LoadTest.Acceptance.Tests.Samples;

/// <summary>The samples as a stranger takes them: copied out of the repository, with packages in place of its projects, built once.</summary>
public sealed partial class CopiedSamples(PackageFeed packages) : IAsyncLifetime
{
    /// <summary>The folders of the samples.</summary>
    public static readonly string[] Names = ["AskSmoke", "Conversations", "EmbeddingScale", "LlmClient", "Orchestrator"];

    private readonly string _root = packages.CreateDirectory("samples");

    /// <summary>Copies and builds them.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (var name in Names) Copy(new DirectoryInfo(Path.Combine(Repository.PathOf("samples"), name)), Path.Combine(_root, name));
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(_root, "samples.proj"), $"""
            <Project>
              <ItemGroup>
                {string.Concat(Names.Select(name => $"<Sample Include=\"{name}/{name}.csproj\" />"))}
              </ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Sample)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Sample)" Targets="Build" BuildInParallel="true" /></Target>
            </Project>
            """);
        (await Command.RunAsync(_root, "dotnet", ["msbuild", "samples.proj", "-restore", "-t:Build", "-m", "-v:minimal"])).ShouldExitWith(0);
    }

    /// <summary>Removed with the feed.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs one iteration of each load test of a sample.</summary>
    internal Task<CommandResult> RehearseAsync(string name) =>
        Command.RunAsync(Path.Combine(_root, name), Path.Combine(_root, name, "bin", "Debug", "net10.0", name), [], "LOADTEST_DRYRUN=1");

    private void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles().Where(file => file.Name != "packages.lock.json"))
        {
            var text = File.ReadAllText(file.FullName);
            File.WriteAllText(Path.Combine(to, file.Name), file.Extension == ".csproj" ? WithPackages(text) : text);
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => folder.Name is not ("bin" or "obj" or "TestResults")))
            Copy(folder, Path.Combine(to, folder.Name));
    }

    private string WithPackages(string project)
    {
        var withoutGenerator = GeneratorReference().Replace(project, "");
        var withPackages = ProjectReference().Replace(withoutGenerator, $"""<PackageReference Include="$1" Version="{packages.Version}" />""");
        return withPackages.Replace(
            """<PackageReference Include="xunit.v3" />""", $"""<PackageReference Include="xunit.v3" Version="{XunitVersion()}" />""", StringComparison.Ordinal);
    }

    private static string XunitVersion() => XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(package => (string?)package.Attribute("Include") == "xunit.v3").Attribute("Version")!.Value;

    [GeneratedRegex("""<ProjectReference [^>]*LoadTest\.Generators\.csproj"[^>]*/>""")]
    private static partial Regex GeneratorReference();

    [GeneratedRegex("""<ProjectReference Include="[^"]*/(LoadTest\.\w+)\.csproj" />""")]
    private static partial Regex ProjectReference();
}
