using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Smoke;

namespace LoadTest.Truth.Tests;

public sealed class SharedProcessTests(SmokeRuns runs)
{
    private const string Note = "Shared process: the cause cannot be separated";

    [Fact]
    public async Task With_the_service_in_its_own_process_a_load_test_says_that_it_cannot_separate_the_causes()
    {
        var run = await runs.SlowAsync();

        run.Report.Run.Warnings.Should().ContainSingle(warning => warning.Contains(Note, StringComparison.Ordinal));
        run.Report.Kpis.Where(kpi => kpi.Statistic == "p95" && kpi.Verdict != ReportVerdict.Pass).Should().NotBeEmpty()
            .And.OnlyContain(kpi => kpi.Reason!.Contains(Note, StringComparison.Ordinal));
        run.Report.Kpis.Where(kpi => kpi.Statistic != "p95").Should().OnlyContain(kpi => !kpi.Reason!.Contains(Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_service_in_another_process_it_does_not()
    {
        var run = await runs.ElsewhereAsync();

        run.Report.Iterations.Ok.Should().BePositive();
        run.Report.Run.Warnings.Concat(run.Report.Kpis.Select(kpi => kpi.Reason)).Should().NotContain(text => text!.Contains(Note, StringComparison.Ordinal));
    }
}
