using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class RunVerdictTests
{
    [Theory]
    [InlineData(new[] { nameof(Verdict.Pass), nameof(Verdict.Pass) }, nameof(Verdict.Pass))]
    [InlineData(new[] { nameof(Verdict.Pass), nameof(Verdict.Inconclusive) }, nameof(Verdict.Inconclusive))]
    [InlineData(new[] { nameof(Verdict.Inconclusive), nameof(Verdict.Fail), nameof(Verdict.Pass) }, nameof(Verdict.Fail))]
    public void A_run_is_fail_before_inconclusive_before_pass(string[] verdicts, string expected) =>
        RunVerdict.Of([.. verdicts.Select(verdict => Result(Enum.Parse<Verdict>(verdict)))]).Verdict.ToString().Should().Be(expected);

    [Theory]
    [InlineData(OnInconclusive.Fail, false)]
    [InlineData(OnInconclusive.Pass, true)]
    [InlineData(OnInconclusive.Extend, false)]
    public void An_inconclusive_kpi_means_what_it_was_told_to_mean(OnInconclusive onInconclusive, bool passes)
    {
        var run = RunVerdict.Of([Result(Verdict.Pass), Result(Verdict.Inconclusive, onInconclusive)]);

        run.TestPasses.Should().Be(passes);
        run.Verdict.Should().Be(Verdict.Inconclusive, "the report says what was found");
    }

    [Fact]
    public void An_inconclusive_kpi_without_any_sample_is_never_accepted() =>
        RunVerdict.Of([Result(Verdict.Pass), Result(Verdict.Inconclusive, OnInconclusive.Pass) with { Samples = 0 }]).TestPasses.Should().BeFalse();

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void An_inconclusive_share_of_errors_is_accepted_unless_nothing_succeeded(long errors, bool passes)
    {
        foreach (var kpi in (KpiDefinition[])[Some.MaxError(99), Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 1)])
        {
            var result = Result(Verdict.Inconclusive) with { Definition = kpi.On(OnInconclusive.Pass), Violations = errors };
            RunVerdict.Of([Result(Verdict.Pass), result]).TestPasses.Should().Be(passes);
        }
    }

    [Fact]
    public void A_failure_fails_the_test_whatever_inconclusive_means() =>
        RunVerdict.Of([Result(Verdict.Fail, OnInconclusive.Pass)]).TestPasses.Should().BeFalse();

    [Fact]
    public void A_run_without_kpis_does_not_pass()
    {
        RunVerdict.Of([]).TestPasses.Should().BeFalse();
        RunVerdict.Of([]).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Fact]
    public void Failures_are_told_before_what_is_inconclusive_and_passes_not_at_all() =>
        RunVerdict.Of([Result(Verdict.Inconclusive), Result(Verdict.Pass), Result(Verdict.Fail)]).Reasons.Should().Equal("Fail", "Inconclusive");

    [Theory]
    [InlineData(nameof(Verdict.Inconclusive), nameof(Verdict.Pass), true)]
    [InlineData(nameof(Verdict.Inconclusive), nameof(Verdict.Fail), false)]
    [InlineData(nameof(Verdict.Pass), nameof(Verdict.Inconclusive), false)]
    [InlineData(nameof(Verdict.Fail), nameof(Verdict.Pass), false)]
    public void A_run_is_extended_for_an_inconclusive_kpi_that_asks_unless_something_failed(string extending, string other, bool extended) =>
        RunVerdict.WantsExtension([Result(Enum.Parse<Verdict>(extending), OnInconclusive.Extend), Result(Enum.Parse<Verdict>(other))]).Should().Be(extended);

    private static KpiResult Result(Verdict verdict, OnInconclusive onInconclusive = OnInconclusive.Fail) => new()
    {
        Definition = Some.P(95, 1).On(onInconclusive),
        Samples = 5,
        Verdict = verdict,
        Reason = verdict.ToString(),
    };
}
