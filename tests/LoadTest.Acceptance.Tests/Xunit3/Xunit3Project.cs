using LoadTest.Acceptance.Tests.Packages;
using LoadTest.Acceptance.Tests.Processes;
using LoadTest.Acceptance.Tests.Scratch;

namespace LoadTest.Acceptance.Tests.Xunit3;

/// <summary>A project as <c>dotnet new xunit3</c> makes it.</summary>
public sealed class Xunit3Project(PackageFeed packages) : ScratchProject(packages, "Xunit3", PlatformSettings)
{
    private const string PlatformSettings =
        """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" }, "test": { "runner": "Microsoft.Testing.Platform" } }""";

    private readonly string _elsewhere = packages.CreateDirectory("VSTest");

    /// <summary>Runs the project's own executable.</summary>
    internal Task<CommandResult> ExecuteAsync(string[] arguments, string? variable = null) =>
        Command.RunAsync(Root, Path.Combine(Output, "Xunit3"), arguments, variable);

    /// <summary>Runs <c>dotnet test</c> through VSTest, as from a folder whose global.json names no runner.</summary>
    internal Task<CommandResult> VSTestAsync(string[] arguments) =>
        Command.RunAsync(_elsewhere, "dotnet", ["test", Path.Combine(Root, "Xunit3.csproj"), "--no-build", .. arguments]);
}
