namespace LoadTest.House.Tests.Sources;

/// <summary>Every C# file of the repository that somebody wrote.</summary>
internal static class SourceTree
{
    private static readonly string[] Generated = ["bin", "obj", "TestResults"];

    public static IReadOnlyList<SourceFile> Product { get; } = Read("src");

    /// <summary>Without the acceptance tests' projects: those stand for users' code, which keeps rules of its own.</summary>
    public static IReadOnlyList<SourceFile> Tests { get; } =
        [.. Read("tests").Where(file => !file.Path.StartsWith("tests/LoadTest.Acceptance.Tests/Projects/", StringComparison.Ordinal))];

    public static IReadOnlyList<SourceFile> Samples { get; } = Read("samples");

    public static IEnumerable<SourceFile> All => [.. Product, .. Tests, .. Samples];

    /// <summary>Folders as relative paths, in the product, the tests and the samples.</summary>
    public static IEnumerable<string> Folders =>
        All.Select(file => Path.GetDirectoryName(file.Path)!).Distinct().Order(StringComparer.Ordinal);

    private static SourceFile[] Read(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Generated.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path))))];
}
