using System.Xml.Linq;
using LoadTest.Acceptance.Tests.Packages;

namespace LoadTest.Acceptance.Tests.Samples;

public sealed class SampleTests(CopiedSamples samples) : IClassFixture<CopiedSamples>
{
    public static TheoryData<string> Names => [.. CopiedSamples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sample_that_was_copied_elsewhere_runs_on_the_packages(string name)
    {
        var result = (await samples.RehearseAsync(name)).ShouldExitWith(0);

        result.Output.Should().Contain("succeeded: ").And.NotContain("succeeded: 0");
    }

    [Fact]
    public void The_page_names_the_versions_of_the_repository()
    {
        var page = SamplesPage.Files.Values.Select(XDocument.Parse).ToList();

        Single(page, "LoadTestVersion").Value.Should().Be(Single([Load("Directory.Build.props")], "Version").Value);
        Version(page, "PackageReference", "Update").Should().Be(Version([Load("Directory.Packages.props")], "PackageVersion", "Include"));
    }

    [Fact]
    public void The_page_lists_every_sample() =>
        Directory.GetFiles(Repository.PathOf("samples"), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }).Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(CopiedSamples.Names)
            .And.OnlyContain(name => File.ReadAllText(Repository.PathOf("samples/README.md")).Contains($"({name}/README.md)"));

    private static string Version(IEnumerable<XDocument> documents, string element, string attribute) =>
        documents.Descendants(element).Single(package => (string?)package.Attribute(attribute) == "xunit.v3").Attribute("Version")!.Value.Trim('[', ']');

    private static XElement Single(IEnumerable<XDocument> documents, string element) => documents.Descendants(element).Single();

    private static XDocument Load(string path) => XDocument.Load(Repository.PathOf(path));
}
