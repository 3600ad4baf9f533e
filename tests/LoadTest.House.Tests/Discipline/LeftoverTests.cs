using System.Text.RegularExpressions;
using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.Discipline;

public sealed partial class LeftoverTests
{
    [Fact]
    public void Nothing_is_left_for_later() => SourceTree.All.Where(file => file.Name != nameof(LeftoverTests)).Holds(
        Leftovers, "what is committed is finished: finish it, or take it out and open an issue");

    [Fact]
    public void A_silenced_warning_says_why() => SourceTree.All.Where(file => file.Name != nameof(LeftoverTests)).Holds(
        SilentPragmas, "whoever silences a warning gives the reason: add it as a comment or a justification");

    [Theory]
    [InlineData("// TODO: finish")]
    [InlineData("// FIXME")]
    [InlineData("/* HACK */")]
    [InlineData("throw new NotImplementedException();")]
    public void A_leftover_is_found(string text) => Rule.In(Leftovers, text).Should().ContainSingle();

    [Theory]
    [InlineData("#pragma warning disable CA1031\n", 1)]
    [InlineData("#pragma warning disable CA1031 // An override may throw anything.\n", 0)]
    [InlineData("[SuppressMessage(\"Design\", \"CA1031\")]\n", 1)]
    [InlineData("[SuppressMessage(\"Design\", \"CA1031\", Justification = \"An override may throw anything.\")]\n", 0)]
    public void A_warning_silenced_without_a_reason_is_found(string text, int faults) =>
        Rule.In(SilentPragmas, text).Should().HaveCount(faults);

    private static IEnumerable<string> Leftovers(SourceFile file) => Matches(file, Leftover());

    private static IEnumerable<string> SilentPragmas(SourceFile file) => Matches(file, SilentPragma());

    private static IEnumerable<string> Matches(SourceFile file, Regex pattern) =>
        pattern.Matches(file.Text).Select(match => $"{file.Path}({file.Text.AsSpan(0, match.Index).Count('\n') + 1}): {match.Value}");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^\s*#pragma warning disable[^/\r\n]*$|SuppressMessage\((?![^)\r\n]*Justification)", RegexOptions.Multiline)]
    private static partial Regex SilentPragma();
}
