namespace LoadTest.Interop.Tests.Peers;

/// <summary>Programs of other languages that a machine may lack.</summary>
internal static class Tool
{
    /// <summary>The jar of Debian's libhdrhistogram-java.</summary>
    public const string Jar = "/usr/share/java/hdrhistogram.jar";

    private const string Packages = "apt-get install -y --no-install-recommends libhdrhistogram-java default-jre-headless nodejs npm";

    /// <summary>Goes on if all of them exist. Otherwise the test fails in CI and is skipped elsewhere.</summary>
    /// <param name="names">Programs on the path, or files.</param>
    public static void Require(params string[] names)
    {
        var missing = names.Where(name => !Exists(name)).ToList();
        if (missing.Count == 0) return;

        var message = $"Other implementations of HdrHistogram need {string.Join(", ", missing)}, which this machine lacks. Install it: {Packages}";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(message);
        Assert.Skip(message);
    }

    private static bool Exists(string name) => Path.IsPathRooted(name)
        ? File.Exists(name)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
