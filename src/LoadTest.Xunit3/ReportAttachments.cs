using Xunit;

namespace LoadTest.Xunit3;

/// <summary>Attaches reports to the test, for hosts and CI systems that show or upload attachments.</summary>
internal static class ReportAttachments
{
    /// <summary>xUnit holds attachments in memory and writes them into its own reports; a larger file stays where it is.</summary>
    private const long LargestBytes = 1 << 20;

    /// <summary>The types that xUnit knows an extension for; it would store any other as <c>.bin</c>.</summary>
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "application/json",
        [".html"] = "text/html",
        [".csv"] = "text/csv",
        [".md"] = "text/plain",
    };

    /// <summary>Attaches what is small enough, under the file's name without its extension, or with it where that is taken.</summary>
    public static void Add(ITestContext test, IReadOnlyList<string> files)
    {
        var taken = new HashSet<string>(test.Attachments?.Keys ?? []);
        foreach (var file in files)
        {
            if (!MediaTypes.TryGetValue(Path.GetExtension(file), out var mediaType) || new FileInfo(file).Length > LargestBytes)
                continue;

            var name = Path.GetFileNameWithoutExtension(file);
            if (!taken.Add(name))
                taken.Add(name = $"{name}-{Path.GetExtension(file)[1..]}");
            test.AddAttachment(name, File.ReadAllBytes(file), replaceExistingValue: true, mediaType);
        }
    }
}
