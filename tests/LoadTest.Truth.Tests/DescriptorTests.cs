using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

public sealed class DescriptorTests
{
    [Fact]
    public async Task Connections_that_fail_for_want_of_a_file_descriptor_are_errors_and_the_report_says_why()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells how many descriptors are open.");
        await using var service = await ServiceProcess.StartAsync("fixed", "500");

        var (exitCode, output, report) = await GeneratorProcess.ExecuteAsync("descriptors", service.Url);

        Observed.Write(report);
        Observed.Write(string.Join(Environment.NewLine, [.. report.Run.Warnings, .. report.Errors.Select(error => error.ToString()), output]));
        exitCode.Should().Be(2);
        report.MustAddUp();
        report.Iterations.Ok.Should().BePositive("some users have a connection");
        report.Errors.Should().ContainSingle().Which.Should().Match<ErrorRow>(error =>
            error.Message.Contains("Too many open files", StringComparison.Ordinal) && error.Count == report.Iterations.Failed);
        report.Kpi("iteration", "errorPercent").Should().Match<KpiRow>(kpi => kpi.Verdict == ReportVerdict.Fail && kpi.Violations == report.Iterations.Failed);
        report.Kpi("iteration", "p95").Verdict.Should().NotBe(ReportVerdict.Fail, "those that were answered were answered in time");
        report.Verdict.Should().Be(ReportVerdict.Fail, "errors are never excused");
        report.Run.Warnings.Should().Contain(warning => warning.Contains("All allowed file descriptors were in use", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_process_with_descriptors_for_a_socket_but_not_for_a_loop_goes_on_and_has_its_loops_later()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has loops of sockets.");
        await using var service = await ServiceProcess.StartAsync("fixed", "1");

        var (exitCode, output, report) = await GeneratorProcess.ExecuteAsync("few", service.Url);

        report.Errors.Should().BeEmpty(output);
        report.Iterations.Ok.Should().Be(2);
        exitCode.Should().Be(0, output);
    }
}
