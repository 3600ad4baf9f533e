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
    public Task A_fault_of_a_resilience_attribute_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
