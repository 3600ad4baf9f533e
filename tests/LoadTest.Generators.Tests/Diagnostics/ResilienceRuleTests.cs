namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class ResilienceRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Retry(2, «Delay = "2s"», MaxDelay = "1s")]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0032: the Delay of 'Ask' is 2 s, longer than its MaxDelay of 1 s; the first pause is not above the longest. Shorten Delay or lengthen MaxDelay.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Retry(2, «On = new[] { typeof(string) }»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0033: 'Ask' retries on 'string', which is no accessible exception type; only exceptions are retried. Name a class derived from System.Exception that is internal or public.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [CircuitBreaker(5, Key = "gpt4")]
        public async Task Ask(LoadContext load) => await load.Pipeline(«"gtp4"»).ExecuteAsync(_ => ValueTask.CompletedTask);
        """,
        """LT0058: 'Ask' calls the pipeline "gtp4", but its attributes declare "gpt4"; load.Pipeline needs a key of an attribute. Correct the key, add an attribute such as [CircuitBreaker(5, Key = "gtp4")], or use Key = "*" for all.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Timeout("1s", Key = "gpt4")]
        [«Timeout("2s", Key = "gpt4")»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0059: 'Ask' has a second [Timeout] for the key "gpt4"; a pipeline has one of each kind. Remove it, or give it another Key.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Retry(2, «Key = " "»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0060: the Key of [Retry] on 'Ask' is " "; a key is a name that is not blank. Name it, or leave Key out for the whole method.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [«Chaos(LatencyPercent = 10)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0061: the [Chaos] of 'Ask' sets LatencyPercent without Latency; it needs a share of calls, and for delays their length. Set Latency, or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Chaos(FaultPercent = 10, «Fault = typeof(string)»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0062: 'Ask' injects 'string', which is no accessible exception with a public constructor without parameters; chaos must create what it throws. Name such a class, or leave Fault out for ChaosInjectedException.""")]
    public Task A_fault_of_a_resilience_attribute_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);

    [Theory]
    [InlineData("«Chaos»", "neither FaultPercent nor LatencyPercent", "FaultPercent, or LatencyPercent and Latency")]
    [InlineData("«Chaos(FaultPercent = 1, Latency = \"1s\")»", "Latency without LatencyPercent", "LatencyPercent")]
    [InlineData("«Chaos(LatencyPercent = 1, Latency = \"1s\", Fault = typeof(TimeoutException))»", "Fault without FaultPercent", "FaultPercent")]
    public Task Chaos_without_effect_is_reported_with_what_is_missing(string chaos, string found, string missing) =>
        MarkedSource.ShouldReportAsync(
            "[LoadTest(Users = 2, Duration = \"1m\")]\n[" + chaos + "]\npublic Task Ask(LoadContext load) => Task.CompletedTask;",
            "LT0061: the [Chaos] of 'Ask' sets " + found + "; it needs a share of calls, and for delays their length. Set " + missing + ", or remove it.");

    [Theory]
    [InlineData("[Retry(1)]\n[«Retry(2)»]", "a second [Retry] for the whole method")]
    [InlineData("[Chaos(FaultPercent = 1, Key = \"*\")]\n[«Chaos(FaultPercent = 2, Key = \"*\")»]", "a second [Chaos] for the key \"*\"")]
    public Task A_second_attribute_of_a_kind_is_reported_for_every_kind_of_key(string attributes, string found) =>
        MarkedSource.ShouldReportAsync(
            "[LoadTest(Users = 2, Duration = \"1m\")]\n" + attributes + "\npublic Task Ask(LoadContext load) => Task.CompletedTask;",
            "LT0059: 'Ask' has " + found + "; a pipeline has one of each kind. Remove it, or give it another Key.");

    [Fact]
    public Task An_unknown_key_is_reported_in_the_branch_of_a_mix() =>
        MarkedSource.ShouldReportAsync(
            """
            [LoadTest(Users = 2, Duration = "1m")]
            [Mix(nameof(Easy), 100)]
            public partial Task Ask(LoadContext load);

            private Task Easy(LoadContext load) => load.Pipeline(«"gpt4"»).ExecuteAsync(_ => ValueTask.CompletedTask).AsTask();
            """,
            """LT0058: 'Ask' calls the pipeline "gpt4", but its attributes declare none; load.Pipeline needs a key of an attribute. Correct the key, add an attribute such as [CircuitBreaker(5, Key = "gpt4")], or use Key = "*" for all.""");

    [Theory]
    [InlineData("[Timeout(\"1s\", Key = \"*\")]", "load.Pipeline(\"any\")")]
    [InlineData("[Timeout(\"1s\", Key = \"a\")]", "load.Pipeline(Environment.NewLine)")]
    [InlineData("[Timeout(\"1s\", Key = \"a\")]", "new Model().Pipeline(\"b\")")]
    public async Task A_key_that_is_declared_or_unknown_until_run_time_is_accepted(string attribute, string call) =>
        (await Compiling.GeneratorRun.Of(
            "public class Model { public object Pipeline(string key) => key; }\npublic class Shop { [LoadTest(Users = 1, Duration = \"1s\")] "
            + attribute + " public void Ask(LoadContext load) { _ = " + call + "; } }").FaultsAsync()).Should().BeEmpty();
}
