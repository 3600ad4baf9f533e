namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class LoadRuleVariantTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «RampUp = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the RampUp of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «RampDown = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the RampDown of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «WarmUp = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the WarmUp of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «Pacing = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the Pacing of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «IterationTimeout = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the IterationTimeout of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «GracefulStop = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the GracefulStop of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «DelayAbort = "-1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the DelayAbort of 'Ask' is "-1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «ThinkTime = "2s..1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the ThinkTime of 'Ask' is "2s..1s"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s", or a range such as "300ms..1s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2)]
        [Stage(«"x"», Users = 1)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the duration of stage 1 of 'Ask' is "x"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2)]
        [Stage(«duration: null!», Users = 1)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the duration of stage 1 of 'Ask' is null; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Timeout(«"2"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the attempt timeout of 'Ask' is "2"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Timeout(«"0s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0002: the attempt timeout of 'Ask' is "0s"; it must be above 0. Set a longer one or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «Pacing = "0ms"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0002: the Pacing of 'Ask' is "0ms"; it must be above 0. Set a longer one or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «IterationTimeout = "0s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0002: the IterationTimeout of 'Ask' is "0s"; it must be above 0. Set a longer one or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [CircuitBreaker(5, «BreakFor = "0s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0002: the BreakFor of 'Ask' is "0s"; it must be above 0. Set a longer one or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2)]
        [Stage(«"0s"», Users = 1)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0002: the sum of the stages of 'Ask' is 0 s; it must be above 0. Set a longer one or remove it.""")]
    [InlineData(
        """
        [LoadTest(«Rate = double.NaN», Duration = "1m")]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Rate of 'Ask' is NaN; it must be above 0 and finite. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(«Rate = double.PositiveInfinity», Duration = "1m")]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Rate of 'Ask' is Infinity; it must be above 0 and finite. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «Iterations = -1»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Iterations of 'Ask' is -1; it must be 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2, Duration = "1m", «MaxUsers = 0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the MaxUsers of 'Ask' is 0; it must be 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2, Duration = "1m", Arrivals = Arrivals.Gamma, «Burstiness = 0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Burstiness of 'Ask' is 0; it must be above 0 and finite. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2)]
        [Stage("1s", «Users = -1»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Users of 'Ask' is -1; it must be 0 or more and finite. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2)]
        [Stage("1s", «Rate = -0.5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Rate of 'Ask' is -0.5; it must be 0 or more and finite. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Retry(«0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the retry count of 'Ask' is 0; it must be 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Retry(1, «Jitter = 1.5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Jitter of 'Ask' is 1.5; it must be between 0 and 1. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [CircuitBreaker(«0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the failure count of 'Ask' is 0; it must be 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [CircuitBreaker(1, «Probes = 0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Probes of 'Ask' is 0; it must be 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2, Duration = "1m", «Pacing = "1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0024: 'Ask' sets Pacing in an open model; there the rate alone says when an iteration starts. Remove Pacing, or set Users instead of a rate.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «Arrivals = Arrivals.Poisson»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0025: 'Ask' sets Arrivals in a closed model; Arrivals belongs to the open model. Remove it, or set Rate instead of users.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2, Duration = "1m", Arrivals = Arrivals.Poisson, «Burstiness = 2»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0026: 'Ask' sets Burstiness with Poisson arrivals; only gamma arrivals have a burstiness. Set Arrivals = Arrivals.Gamma or remove it.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2)]
        [Stage("1s", «Users = 5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0027: stage 1 of 'Ask' gives Users, but the load test gives Rate; the levels of a profile are either all users or all rates. Give Rate here too.""")]
    [InlineData(
        """
        [LoadTest]
        [«Stage("1s", Users = 5, Rate = 2)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0028: stage 1 of 'Ask' gives both Users and Rate; a stage ramps to either Users or Rate. Give exactly one of them.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «RampUp = "1s"»)]
        [Stage("10s", Users = 5)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0029: 'Ask' sets RampUp and has stages; stages replace Duration and RampUp. Remove RampUp, or express it as a stage.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «WarmUp = "11s"»)]
        [Stage("10s", Users = 5)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0030: the WarmUp of 'Ask' is 11 s, longer than its duration of 10 s; it must not be longer. Shorten it or lengthen the run.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", RampUp = "40s", «RampDown = "30s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0030: the sum of RampUp and RampDown of 'Ask' is 70 s, longer than its duration of 60 s; it must not be longer. Shorten it or lengthen the run.""")]
    public Task A_fault_of_the_load_is_reported_where_it_stands_in_every_form(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
