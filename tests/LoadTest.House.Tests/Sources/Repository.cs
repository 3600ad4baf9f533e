namespace LoadTest.House.Tests.Sources;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of LoadTest.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The absolute path of something in the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LoadTest.sln")))
                return folder.FullName;

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds LoadTest.sln.");
    }
}
