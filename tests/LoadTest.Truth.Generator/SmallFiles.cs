using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Generator;

/// <summary>More samples than a file may hold; the report itself finds room. Asks no service.</summary>
internal static class SmallFiles
{
    private const int LargestFile = 100_000;
    private const int Iterations = 200;

    public static Scenario Of()
    {
        var text = new string('x', LargestFile / Iterations * 2);
        return new Scenario
        {
            Class = typeof(SmallFiles),
            Method = "Sample",
            Invoke = (_, load) =>
            {
                load.Sample("EACH", ("text", text));
                return default;
            },
            Profile = new() { Users = 1, Iterations = Iterations },
        };
    }

    /// <summary>Bounds the files.</summary>
    public static IDisposable Bound() => ProcessLimit.BoundFiles(LargestFile);
}
