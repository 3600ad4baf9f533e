using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class ResultsDirectoryTests
{
    private static readonly string Assembly = Path.Combine(Path.GetTempPath(), "bin");
    private static readonly string Asked = Path.Combine(Path.GetTempPath(), "asked");

    [Fact]
    public void Without_the_option_it_is_TestResults_beside_the_assembly() =>
        ResultsDirectory.From(["tests", "--filter-trait", "Category=LoadTest"], Assembly).Should().Be(Path.Combine(Assembly, "TestResults"));

    [Theory]
    [InlineData("--results-directory", " ")]
    [InlineData("--results-directory", "=")]
    [InlineData("--results-directory", ":")]
    [InlineData("--Results-Directory", " ")]
    public void The_option_of_the_platform_is_understood_in_every_spelling(string option, string separator) =>
        ResultsDirectory.From(["tests", .. $"{option}{separator}{Asked}".Split(' '), "--list-tests"], Assembly).Should().Be(Asked);

    [Fact]
    public void A_relative_directory_counts_from_the_working_directory() =>
        ResultsDirectory.From(["--results-directory", "out"], Assembly).Should().Be(Path.GetFullPath("out"));

    [Theory]
    [InlineData("results-directory", "out")]
    [InlineData("--results-directory-name", "out")]
    [InlineData("--results-directory")]
    public void What_only_resembles_the_option_is_ignored(params string[] arguments) =>
        ResultsDirectory.From(arguments, Assembly).Should().Be(Path.Combine(Assembly, "TestResults"));
}
