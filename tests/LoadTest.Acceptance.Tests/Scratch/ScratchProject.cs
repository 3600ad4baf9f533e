using LoadTest.Acceptance.Tests.Packages;
using LoadTest.Acceptance.Tests.Processes;

namespace LoadTest.Acceptance.Tests.Scratch;

/// <summary>A user's test project outside the repository, built once against the packages.</summary>
public abstract class ScratchProject(PackageFeed packages, string name, string sdkSettings) : IAsyncLifetime
{
    /// <summary>The folder of the project.</summary>
    internal string Root { get; } = packages.CreateDirectory(name);

    /// <summary>The folder of the built test assembly.</summary>
    internal string Output => Path.Combine(Root, "bin", "Debug", "net10.0");

    /// <summary>Writes, restores and builds the project.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (var folder in (string[])["Shared", name])
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Projects", folder)))
                File.Copy(file, Path.Combine(Root, Path.GetFileName(file)));
        await File.WriteAllTextAsync(Path.Combine(Root, "global.json"), sdkSettings);
        await File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <LoadTestVersion>{packages.Version}</LoadTestVersion>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
                <!-- Nothing a newcomer writes may warn; and a generator that the compiler cannot load is only a warning (CS9057). -->
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
        (await DotnetAsync(["build"])).ShouldExitWith(0);
    }

    /// <summary>Removed with the feed.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs the SDK in the folder of the project.</summary>
    internal Task<CommandResult> DotnetAsync(string[] arguments, string? variable = null) =>
        Command.RunAsync(Root, "dotnet", arguments, variable);
}
