using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class ReportDirectoryTests
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "results");

    [Theory]
    [InlineData("Ask", "Ask-")]
    [InlineData("../../x", "______x-")]
    [InlineData("..", "__-")]
    [InlineData("/etc/passwd", "_etc_passwd-")]
    [InlineData("C:\\Windows", "C__Windows-")]
    [InlineData("CON.x", "CON_x-")]
    [InlineData("a\0b\nc", "a_b_c-")]
    [InlineData("Größe", "Gr__e-")]
    [InlineData("", "_-")]
    public void It_lies_directly_under_its_root_whatever_the_test_is_called(string name, string prefix)
    {
        var directory = ReportDirectory.Of(Root, Test(name));
        Path.GetDirectoryName(Path.GetFullPath(directory)).Should().Be(Path.Combine(Root, "loadtest"));
        Path.GetFileName(directory).Should().StartWith(prefix).And.MatchRegex("^[A-Za-z0-9_-]+-[0-9a-f]{8}$");
    }

    [Fact]
    public void A_long_name_is_cut() =>
        Path.GetFileName(ReportDirectory.Of(Root, Test(new string('x', 10_000)))).Should().HaveLength(60 + 1 + 8);

    [Fact]
    public void It_is_the_same_in_every_run_and_another_for_every_method_class_and_assembly()
    {
        ReportDirectory.Of(Root, Test("a")).Should().Be(ReportDirectory.Of(Root, Test("a")));
        TestSection[] tests =
        [
            Test("a_b"), Test("a.b"), Test("a_b") with { Class = "Other" }, Test("a_b") with { Assembly = "Other" },
            new() { Assembly = "ab", Class = "c", Name = "d" }, new() { Assembly = "a", Class = "bc", Name = "d" },
        ];
        tests.Select(test => ReportDirectory.Of(Root, test)).Should().OnlyHaveUniqueItems();
    }

    private static TestSection Test(string name) => new() { Name = name, Class = "C", Assembly = "A" };
}
