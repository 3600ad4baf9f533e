namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class MethodRuleTests
{
    [Theory]
    [InlineData(
        """
        [«Kpi(P95Ms = 100)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0034: [Kpi] stands on 'Ask', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public async void «Ask»(LoadContext load) => await load.Think("1s");
        """,
        """LT0035: 'Ask' is async void; its end and its exceptions cannot be observed. Return Task or ValueTask.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public «int» Ask(LoadContext load) => 1;
        """,
        """LT0036: 'Ask' returns 'int'; a load method returns void, Task or ValueTask. Change the return type.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(LoadContext load, string «question») => Task.CompletedTask;
        """,
        """LT0037: the parameter 'question' of 'Ask' is of type 'string'; a load method takes at most one LoadContext and one CancellationToken, with [Scale] one int as well, and any Corpus<T> with [Corpus], by value. Remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        private Task «Ask»(LoadContext load) => Task.CompletedTask;
        """,
        """LT0038: 'Ask' cannot be called from generated code, because it is private; it must be public or internal. Make it so.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task «Ask»<T>(LoadContext load) => Task.CompletedTask;
        """,
        """LT0039: 'Ask' has open type parameters, from the method; nothing says which types to run it with. Remove them, or derive a class that is not generic and declare the load test there.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [«Fact»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0040: [Fact] stands beside [LoadTest] on 'Ask'; a method is one kind of test and a load test takes no data. Remove [Fact].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m", «Timeout = 5000»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0041: 'Ask' sets Timeout = 5000, the time limit of a unit test; it would cut the run short. Remove it and set IterationTimeout or GracefulStop, or add [Timeout] for each attempt.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public void «Ask»() { }

        [LoadTest(Users = 2, Duration = "1m")]
        public void «Ask»(LoadContext load) { }
        """,
        """LT0042: 'Ask' is the name of 2 load tests of the class 'Shop'; a load test is known by its class and name. Rename all but one.""")]
    public Task A_fault_of_a_method_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
