namespace LoadTest.Acceptance.Tests.Processes;

/// <summary>
/// One compiler for all builds of these tests: a compiler of each build's own would spend most of its time on being compiled itself.
/// Its name is of this run alone, so that it serves nobody else and ends with the tests.
/// </summary>
internal static class CompilerServer
{
    /// <summary>Ends it, from a project that says where the SDK has it.</summary>
    public const string EndTarget = """
        <Target Name="EndCompiler">
          <Exec Command="dotnet &quot;$(RoslynTargetsPath)/bincore/VBCSCompiler.dll&quot; -shutdown -pipename:$(SharedCompilationId)" />
        </Target>
        """;

    private static readonly string Id = $"loadtest-{Guid.NewGuid():N}";

    /// <summary>What a build finds it by.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = Id,
    };
}
