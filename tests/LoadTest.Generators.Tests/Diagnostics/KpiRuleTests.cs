namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class KpiRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«P99Ms = 0»)]
        public Task Checkout(LoadContext load) => Task.CompletedTask;
        """,
        """LT0007: the P99 limit on 'Checkout' is 0 ms; a latency limit must be above 0. Remove it or set a limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MinSuccessPercent = 101»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0008: the MinSuccessPercent on 'Ask' is 101; a percentage is between 0 and 100. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«P50Ms = 500», P95Ms = 300)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0009: the P50 limit on 'Ask' is 500 ms, above the P95 limit of 300 ms; no run could bind both. Lower the first or raise the second.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(P95Ms = 300)]
        [Kpi(«P95Ms = 400»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0010: the P95 limit on 'Ask' is 400 ms, but an earlier limit on the same statistic is 300 ms; a limit is set once per metric. Remove one of them.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MaxErrorPercent = 0», Judge = Judge.Proven)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0011: the MaxErrorPercent on 'Ask' is 0 % with Judge.Proven; no number of samples proves exactly 0 or 100 %. Use Judge.Estimate for this KPI or a limit in between.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«Percentile = 97.5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0012: the KPI on 'Ask' sets Percentile without LimitMs; they belong together. Set LimitMs or remove Percentile.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«Percentile = 100», LimitMs = 200)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0013: the Percentile on 'Ask' is 100; a percentile is above 0 and below 100. Correct it, or use MaxMs for the largest value.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «Confidence = 95»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0014: the Confidence of 'Ask' is 95; a confidence is above 0.5 and below 1. Set one such as 0.95.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MinPerSecond = -1»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0015: the MinPerSecond on 'Ask' is -1; it must be above 0 and finite. Correct the limit.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [«Kpi("login")»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0016: a KPI on 'login' sets no limit; a KPI is a limit that the run must keep. Set one, such as P95Ms, or remove the attribute.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«MaxPercent = 10»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0017: MaxPercent = 10 is set on the whole iteration of 'Ask'; MaxPercent limits a rate. Name the metric: [Kpi("name", MaxPercent = 10)].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("login", «MaxDroppedPercent = 1»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0018: MaxDroppedPercent is set on the metric 'login'; only whole iterations are dropped. Move it to a [Kpi] without a metric.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi("tokens", «P95Ms = 100»)]
        public void Ask(LoadContext load) => load.Count("tokens", 5);
        """,
        """LT0019: P95Ms is set on 'tokens', which the method records as a counter; P95Ms limits a time or a record. Use a limit for a counter, or record the metric differently.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public void Ask(LoadContext load) => load.Mark(«"service_time"»);
        """,
        """LT0020: 'service_time' is recorded by 'Ask', but LoadTest records a metric of that name itself. Choose another name.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public void Ask(LoadContext load)
        {
            load.Mark("answer");
            load.Count(«"answer"»);
        }
        """,
        """LT0021: 'answer' is recorded as a counter and, earlier in 'Ask', as a time; a metric has one kind. Choose another name for one of them.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Kpi(«""», P95Ms = 100)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0022: a metric of 'Ask' has the name ""; a metric needs a name. Name it.""")]
    public Task A_fault_of_a_KPI_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
