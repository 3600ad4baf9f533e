namespace LoadTest.Interop.Tests.Peers;

/// <summary>Another implementation of HdrHistogram, which answers "read" and "write" line by line.</summary>
internal static class Peer
{
    public const string Java = "Java";
    public const string JavaScript = "JavaScript";

    private static readonly Lazy<Task> Installed = new(static () =>
        Command.RunAsync(Folder(JavaScript), "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]));

    /// <summary>An answer for each line.</summary>
    public static async Task<string[]> AskAsync(string peer, IEnumerable<string> lines)
    {
        var input = string.Join('\n', lines) + '\n';
        var output = peer == Java ? await AskJavaAsync(input) : await AskJavaScriptAsync(input);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Task<string> AskJavaAsync(string input)
    {
        Tool.Require("java", Tool.Jar);
        return Command.RunAsync(Folder(Java), "java", ["-cp", Tool.Jar, "Interop.java"], input);
    }

    private static async Task<string> AskJavaScriptAsync(string input)
    {
        Tool.Require("node", "npm");
        await Installed.Value;
        return await Command.RunAsync(Folder(JavaScript), "node", ["interop.js"], input);
    }

    private static string Folder(string peer) => Path.Combine(AppContext.BaseDirectory, peer);
}
