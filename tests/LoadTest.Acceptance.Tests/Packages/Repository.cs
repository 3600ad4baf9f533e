namespace LoadTest.Acceptance.Tests.Packages;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>A path in it.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "LoadTest.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("LoadTest.sln is in no directory above the tests.");
        return directory.FullName;
    }
}
