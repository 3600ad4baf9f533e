namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class ScaleRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [«Scale(500, 100)»]
        public Task Embed(LoadContext load, int n) => Task.CompletedTask;
        """,
        """LT0070: the sizes of 'Embed' are 500, 100; a ladder needs two sizes or more, ascending, each 1 or more. Correct them, such as [Scale(100, 250, 500)].""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [Scale(100, 250)]
        public Task «Embed»(LoadContext load) => Task.CompletedTask;
        """,
        """LT0071: 'Embed' has [Scale] and takes no int; the size of the rung is passed to it. Add the parameter int n.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [«ScaleKpi(MinTimeEfficiency = 0.8)»]
        public Task Embed(LoadContext load) => Task.CompletedTask;
        """,
        """LT0072: 'Embed' has [ScaleKpi] and no [Scale]; efficiency compares the rungs of a ladder. Add [Scale] or remove [ScaleKpi].""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [Scale(100, 250)]
        [«ScaleKpi»]
        public Task Embed(LoadContext load, int n) => Task.CompletedTask;
        """,
        """LT0073: [ScaleKpi] on 'Embed' sets no limit; a KPI is a limit that the ladder must keep. Set MinTimeEfficiency or MinMemoryEfficiency, or remove the attribute.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [«Scale(0, 1)»]
        public Task Embed(LoadContext load, int n) => Task.CompletedTask;
        """,
        """LT0070: the sizes of 'Embed' are 0, 1; a ladder needs two sizes or more, ascending, each 1 or more. Correct them, such as [Scale(100, 250, 500)].""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [«Scale(7)»]
        public Task Embed(LoadContext load, int n) => Task.CompletedTask;
        """,
        """LT0070: the sizes of 'Embed' are 7; a ladder needs two sizes or more, ascending, each 1 or more. Correct them, such as [Scale(100, 250, 500)].""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [Scale(1, 2, «Project = new[] { 0 }»)]
        public Task Embed(LoadContext load, int n) => Task.CompletedTask;
        """,
        """LT0006: the Project of 'Embed' is 0; it must be sizes of 1 or more. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        [Scale(1, 2)]
        [ScaleKpi(«MinMemoryEfficiency = 0»)]
        public Task Embed(LoadContext load, int n) => Task.CompletedTask;
        """,
        """LT0006: the MinMemoryEfficiency of 'Embed' is 0; it must be above 0 and finite. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1)]
        public Task Embed(LoadContext load, int «n») => Task.CompletedTask;
        """,
        """LT0037: the parameter 'n' of 'Embed' is of type 'int'; a load method takes at most one LoadContext and one CancellationToken, with [Scale] one int as well, and any Corpus<T> with [Corpus], by value. Remove it.""")]
    public Task A_ladder_that_is_none_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
