namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class KpiRuleVariantTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«LimitMs = 5»)]
        [Kpi(«LimitMs = 6»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0012: the KPI on 'Ask' sets LimitMs without Percentile; they belong together. Set Percentile or remove LimitMs.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("login", «MeanMs = -5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0007: the Mean limit on 'login' is -5 ms; a latency limit must be above 0. Remove it or set a limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MaxMs = double.NaN»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0015: the MaxMs on 'Ask' is NaN; it must be finite. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(Percentile = 97.5, «LimitMs = 0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0007: the P97.5 limit on 'Ask' is 0 ms; a latency limit must be above 0. Remove it or set a limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MaxErrorPercent = -0.1»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0008: the MaxErrorPercent on 'Ask' is -0.1; a percentage is between 0 and 100. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("miss", «MaxPercent = double.NaN»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0008: the MaxPercent on 'miss' is NaN; a percentage is between 0 and 100. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MeanMs = 30», MaxMs = 20)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0009: the Mean limit on 'Ask' is 30 ms, above the Max limit of 20 ms; no run could bind both. Lower the first or raise the second.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(P95Ms = 100)]
        [Kpi(Percentile = 80, «LimitMs = 200»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0009: the P80 limit on 'Ask' is 200 ms, above the P95 limit of 100 ms; no run could bind both. Lower the first or raise the second.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("queue", «Min = 5», Max = 1)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0009: the Min limit on 'queue' is 5, above the Max limit of 1; no run could bind both. Lower the first or raise the second.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("miss", MaxPercent = 5)]
        [Kpi("miss", «MinPercent = 10»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0009: the MinPercent limit on 'miss' is 10 %, above the MaxPercent limit of 5 %; no run could bind both. Lower the first or raise the second.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("iteration", P95Ms = 100)]
        [Kpi(Percentile = 95, «LimitMs = 100»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0010: the P95 limit on 'Ask' is 100 ms, but an earlier limit on the same statistic is 100 ms; a limit is set once per metric. Remove one of them.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", Judge = Judge.Proven)]
        [Kpi(«MinSuccessPercent = 100»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0011: the MinSuccessPercent on 'Ask' is 100 % with Judge.Proven; no number of samples proves exactly 0 or 100 %. Use Judge.Estimate for this KPI or a limit in between.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«LimitMs = 5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0012: the KPI on 'Ask' sets LimitMs without Percentile; they belong together. Set Percentile or remove LimitMs.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(P95Ms = 1, «Confidence = 0.5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0014: the Confidence of 'Ask' is 0.5; a confidence is above 0.5 and below 1. Set one such as 0.95.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("tokens", «MinTotal = -1»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0015: the MinTotal on 'tokens' is -1; it must be 0 or more and finite. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("queue", «Max = double.PositiveInfinity»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0015: the Max on 'queue' is Infinity; it must be finite. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [«Kpi»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0016: a KPI on 'Ask' sets no limit; a KPI is a limit that the run must keep. Set one, such as P95Ms, or remove the attribute.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MaxTotal = 7»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0017: MaxTotal = 7 is set on the whole iteration of 'Ask'; MaxTotal limits a counter. Name the metric: [Kpi("name", MaxTotal = 7)].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("queue", «MaxPercent = 7»)]
        public void Ask(LoadContext load) => load.Gauge("queue", 1);
        """,
        """LT0019: MaxPercent is set on 'queue', which the method records as a gauge; MaxPercent limits a rate. Use a limit for a gauge, or record the metric differently.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("login", «Max = 7»)]
        public void Ask(LoadContext load) => load.Mark("login");
        """,
        """LT0019: Max is set on 'login', which the method records as a time; Max limits a gauge or a record. Use a limit for a time, or record the metric differently.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("valid", «MinSuccessPercent = 7»)]
        public void Ask(LoadContext load) => load.Check("valid", true);
        """,
        """LT0019: MinSuccessPercent is set on 'valid', which the method records as a rate; MinSuccessPercent limits an iteration or a step. Use a limit for a rate, or record the metric differently.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public void Ask(LoadContext load) => load.Mark(«""»);
        """,
        """LT0022: a metric of 'Ask' has the name ""; a metric needs a name. Name it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public void Ask(LoadContext load) => load.Mark(«" "»);
        """,
        """LT0022: a metric of 'Ask' has the name " "; a metric needs a name. Name it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«" "», P95Ms = 100)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0022: a metric of 'Ask' has the name " "; a metric needs a name. Name it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«null!», P95Ms = 100)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0022: a metric of 'Ask' has the name null; a metric needs a name. Name it.""")]
    public Task A_fault_of_a_KPI_is_reported_where_it_stands_in_every_form(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
