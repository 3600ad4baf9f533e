using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Sizes;

public sealed class SizeTests
{
    private const int MostLinesOfFile = 250;
    private const int MedianLinesBelow = 60;
    private const int MethodLinesBelow = 40;

    [Fact]
    public void No_file_is_longer_than_250_lines() => SourceTree.All.Holds(
        LongFiles, "a file holds one concept in at most 250 lines: split off the second one");

    [Fact]
    public void No_method_of_the_product_has_40_lines_or_more() => SourceTree.Product.Holds(
        LongMethods, "a method does one thing in under 40 lines: name its parts and call them");

    [Fact]
    public void The_median_file_of_each_project_is_under_60_lines() =>
        SourceTree.Product.GroupBy(file => file.Project)
            .Select(project => (project.Key, Median: Median([.. project.Select(file => file.Lines)])))
            .Where(project => project.Median >= MedianLinesBelow)
            .Select(project => $"{project.Key}: the median file has {project.Median} lines")
            .ShouldBeNone("half of a project's files have under 60 lines: split the long ones");

    [Theory]
    [InlineData(250, 0)]
    [InlineData(251, 1)]
    public void A_file_may_have_250_lines(int lines, int faults) =>
        Rule.In(LongFiles, string.Concat(Enumerable.Repeat("// why\n", lines))).Should().HaveCount(faults);

    [Theory]
    [InlineData(36, 0)]
    [InlineData(37, 1)]
    public void A_method_counts_from_its_signature_to_its_brace(int statements, int faults)
    {
        var body = string.Concat(Enumerable.Repeat("Call();\n", statements));

        Rule.In(LongMethods, $"class Thing\n{{\n/// <summary>Counts not.</summary>\nvoid Run()\n{{\n{body}}}\n}}\n").Should().HaveCount(faults);
        Rule.In(LongMethods, $"class Thing\n{{\nvoid Outer()\n{{\nvoid Run()\n{{\n{body}}}\n}}\n}}\n").Should().HaveCount(faults + (statements > 34 ? 1 : 0));
    }

    private static IEnumerable<string> LongFiles(SourceFile file) =>
        file.Lines > MostLinesOfFile ? [$"{file.Path}: {file.Lines} lines"] : [];

    private static IEnumerable<string> LongMethods(SourceFile file) =>
        from node in file.Nodes
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let span = node.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines >= MethodLinesBelow
        select file.At(node, $"a method of {lines} lines");

    private static int Median(int[] lines) => lines.Order().ElementAt(lines.Length / 2);
}
