using System.Xml.Linq;

namespace LoadTest.House.Tests.Sources;

/// <summary>A project file of the product, with what it imports from beside it.</summary>
internal sealed class ProjectFile
{
    private readonly string _folder;
    private readonly XDocument[] _documents;

    private ProjectFile(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        _folder = Path.GetDirectoryName(path)!;
        var project = XDocument.Load(path);
        _documents = [project, .. project.Descendants("Import").Select(import => XDocument.Load(Path.Combine(_folder, import.Attribute("Project")!.Value)))];
    }

    /// <summary>The projects under <c>src</c>.</summary>
    public static IReadOnlyList<ProjectFile> Product { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(path => new ProjectFile(path))];

    public string Name { get; }

    public IEnumerable<string> Projects => Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public IEnumerable<string> Packages => Includes("PackageReference");

    /// <summary>The projects of which it compiles single files.</summary>
    public IEnumerable<string> SourceDonors => Includes("Compile").Select(path => path.Split('/')[1]).Distinct();

    private IEnumerable<string> Includes(string item) =>
        _documents.SelectMany(document => document.Descendants(item)).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
