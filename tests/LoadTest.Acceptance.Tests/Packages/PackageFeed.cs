using System.Diagnostics.CodeAnalysis;
using LoadTest.Acceptance.Tests.Packages;
using LoadTest.Acceptance.Tests.Processes;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace LoadTest.Acceptance.Tests.Packages;

/// <summary>All packages of this repository, packed once under a version that no cache has seen.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "xUnit creates it.")]
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["LoadTest.Attributes", "LoadTest.Runner", "LoadTest.Http", "LoadTest.Xunit3", "LoadTest.Xunit2"];

    private readonly string _root = Directory.CreateTempSubdirectory("loadtest-acceptance-").FullName;

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = $"0.1.0-acceptance.{Guid.NewGuid():N}";

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    private string PackProject => Path.Combine(_root, "pack.proj");

    /// <summary>Packs in one build, away from the developer's own output.</summary>
    public async ValueTask InitializeAsync()
    {
        var source = Repository.PathOf("src");
        await File.WriteAllTextAsync(PackProject, $"""
            <Project>
              <ItemGroup>
                {string.Concat(Projects.Select(name => $"<Packed Include=\"{Path.Combine(source, name, name + ".csproj")}\" />"))}
              </ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Packed)" Targets="Restore" /></Target>
              <Target Name="Pack"><MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true" /></Target>
              {CompilerServer.EndTarget}
            </Project>
            """);
        var result = await Command.RunAsync(
            _root, "dotnet",
            [
                "msbuild", PackProject, "-restore", "-t:Pack", "-m", "-v:minimal", "-p:Configuration=Release", $"-p:Version={Version}",
                $"-p:PackageOutputPath={Feed}", $"-p:ArtifactsPath={Path.Combine(_root, "artifacts")}",
            ]);
        result.ShouldExitWith(0);
    }

    /// <summary>A new folder that goes with the feed.</summary>
    public string CreateDirectory(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Ends the compiler; removes the feed, the scratch projects and what the tests have put into the package cache.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            (await Command.RunAsync(_root, "dotnet", ["msbuild", PackProject, "-t:EndCompiler", "-v:minimal"])).ShouldExitWith(0);
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
            foreach (var name in Projects)
            {
                var cached = Path.Combine(PackageCache(), name.ToLowerInvariant(), Version);
                if (Directory.Exists(cached))
                    Directory.Delete(cached, recursive: true);
            }
        }
    }

    private static string PackageCache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
