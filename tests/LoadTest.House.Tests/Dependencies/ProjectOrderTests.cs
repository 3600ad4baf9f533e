using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.Dependencies;

/// <summary>Data flows down the list of the design; a project may use only what stands above it.</summary>
public sealed class ProjectOrderTests
{
    private const string Order = "a project uses only what stands above it in section 2 of the design: move the code up, or turn the dependency round";

    private static readonly string[][] Rows =
    [
        ["LoadTest.Attributes"],
        ["LoadTest.Generators"],
        ["LoadTest.Generators.CodeFixes"],
        ["LoadTest.Runner"],
        ["LoadTest.Http"],
        ["LoadTest.Xunit3", "LoadTest.Xunit2"],
        ["LoadTest.TestingPlatform"],
        ["LoadTest.TestingPlatform.Xunit2"],
        ["LoadTest.Cluster"],
    ];

    [Fact]
    public void Every_project_of_the_product_has_its_row() =>
        ProjectFile.Product.Select(project => project.Name).Should().NotBeEmpty().And.BeSubsetOf(Rows.SelectMany(row => row));

    [Fact]
    public void A_project_references_only_what_stands_above_it() =>
        (from project in ProjectFile.Product
         from used in project.Projects
         where RowOf(used) >= RowOf(project.Name)
         select $"{project.Name} references {used}").ShouldBeNone(Order);

    [Fact]
    public void A_project_compiles_single_files_only_of_its_own_row_or_above() =>
        (from project in ProjectFile.Product
         from donor in project.SourceDonors
         where RowOf(donor) > RowOf(project.Name)
         select $"{project.Name} compiles files of {donor}").ShouldBeNone(Order);

    [Fact]
    public void References_are_seen_through_imports() =>
        ProjectFile.Product.Single(project => project.Name == "LoadTest.Xunit2").Projects.Should().Contain("LoadTest.Runner");

    private static int RowOf(string project) => Array.FindIndex(Rows, row => row.Contains(project));
}
