using System.Diagnostics;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>A load test that its machine does not let end well still tells what it knows.</summary>
public sealed class InterruptedRunTests
{
    [Fact]
    public async Task A_run_that_is_told_to_end_writes_what_it_has_and_fails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ends the run by a POSIX signal.");
        using var process = SmokeProcess.Start(timeScale: 1);
        await process.UntilSecondAsync(3);
        Process.Start("/bin/kill", ["-TERM", $"{process.Id}"]).Dispose();

        var run = await SmokeRun.OfAsync(process);

        Observed.Write(run.Report);
        run.ExitCode.Should().NotBe(0);
        run.Report.MustAddUp();
        run.Report.Verdict.Should().NotBe(ReportVerdict.Pass);
        run.Report.Reasons.Should().Contain(reason => reason.Contains("ended before its plan", StringComparison.Ordinal));
        run.Report.Run.DurationSeconds.Should().BeInRange(3, 59);
        run.Report.Iterations.Ok.Should().BePositive();
        run.Report.Iterations.Started.Should().Be(run.Report.Iterations.Ok + run.Report.Iterations.Failed + run.Report.Iterations.Abandoned);
        run.AccessLog.Count.Should().BeGreaterThanOrEqualTo((int)run.Report.Iterations.Ok, "the service has answered what the report counts");
    }

    [Fact]
    public async Task A_run_whose_results_find_no_room_keeps_its_verdict_and_says_why_it_has_no_report()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Bounds the size of files by a limit of POSIX.");
        await using var service = await ServiceProcess.StartAsync("rag", "/dev/null");

        // 1 kB at most a file; a process that ignores the signal gets an error of the file system instead. The runtime must not use a
        // file for the memory of its own code then.
        using var process = SmokeProcess.StartLimited(
            "trap '' XFSZ; ulimit -f 1", timeScale: 0.05, ("ASK_URL", service.Url.ToString()), ("DOTNET_EnableWriteXorExecute", "0"));
        var (exitCode, output) = await process.EndAsync();

        Observed.Write(output);
        exitCode.Should().NotBe(0);
        process.ReadReport().Should().BeNull("half a report is none");
        output.Should().Contain("must be written").And.Contain("LOADTEST_RESULTS");
        output.Should().Contain("iteration p95", "the verdict is not lost with the file");
    }
}
