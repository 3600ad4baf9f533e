using System.Xml.Linq;
using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.Discipline;

/// <summary>The compiler asks for documentation of all that is public; these tests keep it asking.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("src/Directory.Build.props", "GenerateDocumentationFile")]
    [InlineData("Directory.Build.props", "TreatWarningsAsErrors")]
    public void A_public_member_without_documentation_is_an_error(string file, string property) =>
        XDocument.Load(Repository.PathOf(file)).Descendants(property).Single().Value.Should().Be("true");

    [Fact]
    public void No_project_of_the_product_silences_a_warning() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "*.props", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .SelectMany(path => XDocument.Load(path).Descendants().Where(element => element.Name.LocalName is "NoWarn" or "WarningsNotAsErrors")
                .Select(element => $"{path}: {element}"))
            .ShouldBeNone("warnings of the product are errors: correct the code, or silence one place with its reason");

    [Fact]
    public void The_editor_configuration_does_not_silence_documentation() =>
        File.ReadAllText(Repository.PathOf(".editorconfig")).Should().NotContain("CS1591").And.NotContain("CS1573");
}
