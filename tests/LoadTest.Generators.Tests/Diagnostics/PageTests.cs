using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Tests.Diagnostics;

/// <summary>A diagnostic is five things: descriptor, release row, page, help link, tests both ways. The pages are the tests.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_of_a_page_breaks_its_rule_and_no_other(string id)
    {
        var run = GeneratorRun.Of(Example(id, "## Wrong"));

        var faults = await run.FaultsAsync();
        faults.Select(fault => fault.Id).Distinct().Should().Equal(id);
        Page(id).Should().Contain("> " + id + ": " + faults[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture) + "\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_of_a_page_has_no_other_error_of_the_compiler(string id)
    {
        if (HiddenRules.Contains(Rule(id))) return;

        GeneratorRun.Of(Example(id, "## Wrong")).CompilerMessages().Where(message => message.Contains("error", StringComparison.Ordinal))
            .Should().BeEmpty("it would hide our own message");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_of_a_page_compiles_and_is_registered(string id)
    {
        var run = GeneratorRun.Of(Example(id, "## Right"));

        (await run.FaultsAsync()).Should().BeEmpty();
        run.CompilerMessages().Should().BeEmpty();
        run.Sources.Values.Should().NotBeEmpty().And.OnlyContain(source => source.Contains("ScenarioRegistry.Add", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_of_its_rule_and_a_row_in_the_index(string id)
    {
        var title = Rule(id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Page(id).Should().StartWith("# " + id + ": " + title + "\n");
        Repository.Read("docs", "diagnostics", "README.md").Should().Contain("| [" + id + "](" + id + ".md) | " + title + " |\n");
        Rule(id).HelpLinkUri.Should().Be("https://github.com/loadtest-net/loadtest/blob/main/docs/diagnostics/" + id + ".md");
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Directory.GetFiles(Repository.PathOf("docs", "diagnostics"), "LT*.md").Select(Path.GetFileNameWithoutExtension)
            .Should().BeEquivalentTo(Rules.All.Select(rule => rule.Id));

    private static DiagnosticDescriptor Rule(string id) => Rules.All.Single(rule => rule.Id == id);

    private static string Page(string id) => Repository.Read("docs", "diagnostics", id + ".md");

    private static string Example(string id, string heading)
    {
        const string Fence = "```csharp\n";
        var section = Page(id).Split(heading + "\n")[1];
        var start = section.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        return MarkedSource.InClass(section[start..section.IndexOf("\n```", start, StringComparison.Ordinal)]);
    }
}
