namespace LoadTest.House.Tests.Sources;

/// <summary>What a rule finds in a file.</summary>
internal static class Rule
{
    /// <summary>No file breaks the rule; the message states it with its fix and lists every place that does.</summary>
    public static void Holds(this IEnumerable<SourceFile> files, Func<SourceFile, IEnumerable<string>> faults, string rule)
    {
        files.Should().NotBeEmpty("a rule that sees no file proves nothing");
        files.SelectMany(faults).ShouldBeNone(rule);
    }

    /// <summary>The list is empty; the message names each entry on a line of its own.</summary>
    public static void ShouldBeNone(this IEnumerable<string> places, string rule) => string.Join('\n', places).Should().BeEmpty(rule);

    /// <summary>The faults of an example, so that a rule is shown to find what it is for.</summary>
    public static string[] In(this Func<SourceFile, IEnumerable<string>> faults, string text, string path = "src/LoadTest.Runner/Recording/Thing.cs") =>
        [.. faults(new SourceFile(path, text))];
}
