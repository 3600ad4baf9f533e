using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Dependencies;

/// <summary>Kpis and Profiles are pure: they know nothing of the rest of the Runner, and no clock, file, thread or process.</summary>
public sealed class PureFolderTests
{
    private static readonly string[] Impure =
        ["System.IO", "System.Net", "System.Threading.Tasks", "System.Diagnostics", "Polly"];

    private static readonly string[] ImpureNames =
        ["TimeProvider", "Task", "ValueTask", "Thread", "Timer", "File", "Directory", "Console", "Environment", "DateTime", "DateTimeOffset", "Process"];

    [Theory]
    [InlineData("Kpis")]
    [InlineData("Profiles")]
    public void A_pure_folder_uses_no_other_folder_of_the_Runner(string folder)
    {
        var runner = RunnerModel.With();
        FilesOf(folder).Holds(
            file => runner.Strays(file, folder), "the folder knows nothing of the rest: pass numbers in, or move the code to where the other type lives");
    }

    [Theory]
    [InlineData("Kpis")]
    [InlineData("Profiles")]
    public void A_pure_folder_names_nothing_that_waits_or_reads_the_world(string folder) => FilesOf(folder).Holds(
        Effects, "the folder computes and does nothing else: let the caller wait, read and write");

    [Theory]
    [InlineData("using LoadTest.Runner.Scenarios; class Thing;")]
    [InlineData("class Thing { LoadTest.Runner.Scenarios.Scenario? _scenario; }")]
    [InlineData("class Thing { Scenarios.Scenario? _scenario; }")]
    public void A_name_of_another_folder_is_found(string text)
    {
        var file = new SourceFile("src/LoadTest.Runner/Kpis/Thing.cs", $"namespace LoadTest.Runner.Kpis;\n{text}\n");

        RunnerModel.With(file).Strays(file, "Kpis").Should().NotBeEmpty();
    }

    [Fact]
    public void A_member_whose_type_is_never_named_is_found()
    {
        var bridge = new SourceFile(
            "src/LoadTest.Runner/Kpis/Bridge.cs", "namespace LoadTest.Runner.Kpis; static class Bridge { public static Scenarios.Scenario It = null!; }");
        var file = new SourceFile("src/LoadTest.Runner/Kpis/Thing.cs", "namespace LoadTest.Runner.Kpis; class Thing { string A = Bridge.It.Method; }");

        RunnerModel.With(bridge, file).Strays(file, "Kpis").Should().ContainSingle().Which.Should().Contain("LoadTest.Runner.Scenarios");
    }

    [Theory]
    [InlineData("using System.IO; class Thing;")]
    [InlineData("class Thing { TimeProvider _time; }")]
    public void An_effect_is_found(string text) => Rule.In(Effects, text).Should().ContainSingle();

    private static IEnumerable<SourceFile> FilesOf(string folder) =>
        SourceTree.Product.Where(file => file.Project == "LoadTest.Runner" && file.Folders.FirstOrDefault() == folder);

    private static IEnumerable<string> Effects(SourceFile file) =>
        file.Nodes.OfType<UsingDirectiveSyntax>()
            .Where(use => Impure.Any(space => use.Name!.ToString().StartsWith(space, StringComparison.Ordinal)))
            .Select(use => file.At(use, use.Name!.ToString()))
            .Concat(file.Nodes.OfType<IdentifierNameSyntax>()
                .Where(name => ImpureNames.Contains(name.Identifier.ValueText))
                .Select(name => file.At(name, name.Identifier.ValueText)));
}
