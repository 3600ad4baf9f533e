using LoadTest.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Tests.Diagnostics;

/// <summary>Source in which « and » stand around what must be reported.</summary>
internal static class MarkedSource
{
    public static async Task ShouldReportAsync(string marked, string message)
    {
        var source = InClass(marked);
        var run = GeneratorRun.Of(source.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var faults = await run.FaultsAsync();

        run.Exception.Should().BeNull();
        faults.Select(fault => fault.Id + ": " + fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
            .Should().OnlyContain(found => found == message);
        faults.Select(Span).Should().Equal(MarkedSpans(source));
        faults.Should().OnlyContain(fault => fault.Severity == DiagnosticSeverity.Error);
        run.Sources.Values.Count(text => text.Contains("ScenarioRegistry", StringComparison.Ordinal)).Should().Be(0, "a load test with a fault is not registered");
    }

    /// <summary>Members in a partial class; a whole class as it is.</summary>
    public static string InClass(string source) =>
        source.StartsWith("public class ", StringComparison.Ordinal) || source.StartsWith("file class ", StringComparison.Ordinal)
            ? source
            : "public partial class Shop\n{\n" + source + "\n}\n";

    private static (int, int) Span(Diagnostic fault) => (fault.Location.SourceSpan.Start, fault.Location.SourceSpan.End);

    private static IEnumerable<(int, int)> MarkedSpans(string source)
    {
        var marks = 0;
        var start = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] is not ('«' or '»')) continue;
            if (source[i] == '«') start = i - marks;
            else yield return (start, i - marks);
            marks++;
        }
    }
}
