using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.Naming;

public sealed class FolderTests
{
    private static readonly string[] Shelves =
        ["Helpers", "Helper", "Utils", "Util", "Utilities", "Common", "Services", "Managers", "Extensions", "Misc"];

    [Fact]
    public void No_folder_is_a_shelf_for_what_has_no_name() =>
        SourceTree.Folders.Where(folder => folder.Split('/').Intersect(Shelves, StringComparer.OrdinalIgnoreCase).Any())
            .ShouldBeNone("a folder is a noun of the domain: name it for what it holds");

    [Fact]
    public void Folders_of_all_projects_are_seen() =>
        SourceTree.Folders.Should().Contain(["src/LoadTest.Runner/Kpis/Statistics", "tests/LoadTest.House.Tests/Naming"]);
}
