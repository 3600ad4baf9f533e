using System.Globalization;
using System.Reflection;
using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class RulesTests
{
    [Fact]
    public void Every_descriptor_is_listed_once_in_the_order_of_ids()
    {
        var declared = typeof(Rules).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

        Rules.All.Should().BeEquivalentTo(declared);
        Rules.All.Select(rule => rule.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_rule_is_an_error_of_our_category_that_is_on() =>
        Rules.All.Should().OnlyContain(
            rule => rule.Category == "LoadTest" && rule.IsEnabledByDefault && rule.DefaultSeverity == DiagnosticSeverity.Error);

    [Fact]
    public void Every_message_states_the_rule_after_the_value_and_ends_with_the_fix_and_a_period()
    {
        var messages = Rules.All.Select(rule => rule.MessageFormat.ToString(CultureInfo.InvariantCulture)).ToArray();

        messages.Should().OnlyContain(message => message.EndsWith('.'));
        messages.Should().OnlyContain(message => message.Contains(". ", StringComparison.Ordinal), "a fix follows the rule");
        messages.Should().OnlyContain(message => message.Contains('{'), "a message names what was found");
        messages.Should().OnlyContain(message => !message.Contains('\n'));
    }

    [Fact]
    public void No_title_ends_with_a_period() =>
        Rules.All.Should().OnlyContain(rule => !rule.Title.ToString(CultureInfo.InvariantCulture).EndsWith('.'));

    [Fact]
    public void Every_rule_has_one_release_row()
    {
        var rows = (Repository.Read("src", "LoadTest.Generators", "AnalyzerReleases.Shipped.md")
            + Repository.Read("src", "LoadTest.Generators", "AnalyzerReleases.Unshipped.md")).Split('\n');

        foreach (var rule in Rules.All)
            rows.Where(row => row.StartsWith(rule.Id + " | LoadTest | Error | ", StringComparison.Ordinal)).Should().ContainSingle(rule.Id);
    }
}
