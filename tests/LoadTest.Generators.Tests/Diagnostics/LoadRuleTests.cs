namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class LoadRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, «Duration = "10"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0001: the Duration of 'Ask' is "10"; a duration is a number with a unit (us, ms, s, m, h, d), such as "250ms", "10s" or "1m30s". Correct the text.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «Duration = "0s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0002: the Duration of 'Ask' is "0s"; it must be above 0. Set a longer one or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «Rate = 5.5», Duration = "1m")]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0003: 'Ask' sets both Users = 2 and Rate = 5.5; a load test has either virtual users (closed model) or an arrival rate (open model). Remove one of them.""")]
    [InlineData(
        """
        [«LoadTest(Duration = "1m")»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0004: 'Ask' sets neither Users nor Rate and has no stage; a load test needs one of them. Set Users, set Rate or add a [Stage].""")]
    [InlineData(
        """
        [«LoadTest(Users = 2)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0005: 'Ask' sets neither Duration nor Iterations and has no stage; a load test must know when to end. Set a Duration, such as "1m", or Iterations.""")]
    [InlineData(
        """
        [LoadTest(«Users = 0», Duration = "1m")]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0006: the Users of 'Ask' is 0; it must be 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", ThinkTime = "1s", «Pacing = "5s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0023: 'Ask' sets both ThinkTime and Pacing; an iteration has either a pause after it or a fixed period. Remove one of them.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2, Duration = "1m", «ThinkTime = "1s"»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0024: 'Ask' sets ThinkTime in an open model; there the rate alone says when an iteration starts. Remove ThinkTime, or set Users instead of a rate.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «MaxUsers = 50»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0025: 'Ask' sets MaxUsers in a closed model; MaxUsers belongs to the open model. Remove it, or set Rate instead of users.""")]
    [InlineData(
        """
        [LoadTest(Rate = 2, Duration = "1m", «Burstiness = 2»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0026: 'Ask' sets Burstiness with constant arrivals; only gamma arrivals have a burstiness. Set Arrivals = Arrivals.Gamma or remove it.""")]
    [InlineData(
        """
        [LoadTest]
        [Stage("10s", Users = 5)]
        [Stage("10s", «Rate = 5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0027: stage 2 of 'Ask' gives Rate, but the first stage gives Users; the levels of a profile are either all users or all rates. Give Users here too.""")]
    [InlineData(
        """
        [LoadTest(Users = 2)]
        [«Stage("10s")»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0028: stage 1 of 'Ask' gives neither Users nor Rate; a stage ramps to either Users or Rate. Give exactly one of them.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «Duration = "1m"»)]
        [Stage("10s", Users = 5)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0029: 'Ask' sets Duration and has stages; stages replace Duration and RampUp. Remove Duration, or express it as a stage.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, «RampUp = "2m"», Duration = "1m")]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0030: the RampUp of 'Ask' is 120 s, longer than its duration of 60 s; it must not be longer. Shorten it or lengthen the run.""")]
    [InlineData(
        """
        [LoadTest]
        [«Stage("10s", Users = 0)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0031: no stage of 'Ask' ends above 0 and none starts above 0; such a run has no iteration. Give at least one stage a level above 0.""")]
    public Task A_fault_of_the_load_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
