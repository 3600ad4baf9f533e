using LoadTest.Acceptance.Tests.Packages;
using LoadTest.Acceptance.Tests.Scratch;

namespace LoadTest.Acceptance.Tests.Xunit2;

/// <summary>A project as <c>dotnet new xunit</c> makes it.</summary>
public sealed class Xunit2Project(PackageFeed packages) : ScratchProject(packages, "Xunit2", Settings)
{
    private const string Settings = """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""";
}
