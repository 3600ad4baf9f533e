using System.Diagnostics;

namespace LoadTest.Acceptance.Tests.Processes;

/// <summary>Runs a command to its end, or ends it and whatever it has started.</summary>
internal static class Command
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>What the test host's own tools have set would steer the tools under test.</summary>
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "LOADTEST_", "TESTINGPLATFORM_", "DOTNET_CLI_", "VSTEST_"];

    /// <summary>Runs it without a shell, in an environment without settings of ours but the given one, such as <c>NAME=value</c>.</summary>
    /// <exception cref="TimeoutException">It took over 2 minutes.</exception>
    public static async Task<CommandResult> RunAsync(string directory, string fileName, string[] arguments, string? variable = null)
    {
        var line = $"{variable} {Path.GetFileName(fileName)} {string.Join(' ', arguments)}".Trim();
        var info = Info(directory, fileName, arguments);
        if (variable?.Split('=') is [var name, var value])
            info.Environment[name] = value;
        using var process = Process.Start(info) ?? throw new InvalidOperationException($"{line} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Timeout);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{line} took over {Timeout.TotalSeconds} s.{Environment.NewLine}{await output}{await error}");
        }

        return new CommandResult(line, process.ExitCode, await output + await error);
    }

    private static ProcessStartInfo Info(string directory, string fileName, string[] arguments)
    {
        var info = new ProcessStartInfo(fileName, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in info.Environment.Keys.Where(IsInherited).ToList())
            info.Environment.Remove(name);
        info.Environment["DOTNET_NOLOGO"] = "1";
        info.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // Nodes would outlive the tests.
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in CompilerServer.Variables)
            info.Environment[name] = value;
        return info;
    }

    private static bool IsInherited(string name) =>
        InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
