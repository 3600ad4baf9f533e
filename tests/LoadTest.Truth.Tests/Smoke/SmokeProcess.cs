using System.Diagnostics;
using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>The sample's load test in a process of its own, whose results directory ends with it.</summary>
internal sealed class SmokeProcess : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("loadtest-smoke-");
    private readonly Process _process;

    private SmokeProcess(ProcessStartInfo info, double timeScale, (string Name, string Value)[] variables)
    {
        AccessLog = Path.Combine(_directory.FullName, "access.jsonl");
        info.Environment["LOADTEST_TIMESCALE"] = FormattableString.Invariant($"{timeScale}");
        info.Environment["LOADTEST_RESULTS"] = _directory.FullName;
        info.Environment["ASK_ACCESS_LOG"] = AccessLog;
        foreach (var (name, value) in variables) info.Environment[name] = value;
        _process = Process.Start(info)!;
    }

    /// <summary>Where the service in its process logs.</summary>
    public string AccessLog { get; }

    public int Id => _process.Id;

    /// <summary>Starts it.</summary>
    /// <param name="timeScale">1 is a minute.</param>
    /// <param name="variables">What else to set, such as <c>ASK_SLOW</c>.</param>
    public static SmokeProcess Start(double timeScale, params (string Name, string Value)[] variables) =>
        new(SampleProgram.Info("AskSmoke"), timeScale, variables);

    /// <summary>Starts it under limits of the shell.</summary>
    /// <param name="limits">Shell commands, such as <c>ulimit -n 100</c>.</param>
    /// <param name="timeScale">1 is a minute.</param>
    /// <param name="variables">What else to set.</param>
    public static SmokeProcess StartLimited(string limits, double timeScale, params (string Name, string Value)[] variables)
    {
        var info = SampleProgram.Info("AskSmoke");
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add($"{limits}; exec \"$0\"");
        info.ArgumentList.Add(info.FileName);
        info.FileName = "/bin/sh";
        return new SmokeProcess(info, timeScale, variables);
    }

    /// <summary>Waits until so many seconds of its run are over.</summary>
    public async Task UntilSecondAsync(int second)
    {
        using var deadline = SampleProgram.Deadline();
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(_directory.FullName, EventLog.FileName) { IncludeSubdirectories = true };
        watcher.Changed += (_, change) =>
        {
            if (Read(new FileInfo(change.FullPath)).Contains($"\"second\":{second}", StringComparison.Ordinal)) over.TrySetResult();
        };
        watcher.EnableRaisingEvents = true;
        await over.Task.WaitAsync(deadline.Token);
    }

    /// <summary>Waits for its end.</summary>
    public Task<(int ExitCode, string Output)> EndAsync() => SampleProgram.EndAsync(_process);

    /// <summary>The report that it left; null for none.</summary>
    public RunReport? ReadReport() => Find(JsonReport.FileName).SingleOrDefault() is { } file
        ? JsonSerializer.Deserialize(Read(file), ReportJsonContext.Default.RunReport)
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_process)
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }
        }

        _directory.Delete(recursive: true);
    }

    private static string Read(FileInfo file)
    {
        using var reader = new StreamReader(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private IEnumerable<FileInfo> Find(string name) => _directory.EnumerateFiles(name, SearchOption.AllDirectories);
}
