namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class MethodRuleVariantTests
{
    [Theory]
    [InlineData(
        """
        [«Stage("1s", Users = 1)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0034: [Stage] stands on 'Ask', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.""")]
    [InlineData(
        """
        [«Retry(1)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0034: [Retry] stands on 'Ask', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.""")]
    [InlineData(
        """
        [«CircuitBreaker(1)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0034: [CircuitBreaker] stands on 'Ask', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.""")]
    [InlineData(
        """
        [«Timeout("1s")»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0034: [Timeout] stands on 'Ask', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.""")]
    [InlineData(
        """
        [«Mix("One", 1)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0034: [Mix] stands on 'Ask', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.""")]
    [InlineData(
        """
        [UserSetup]
        public async void «LogIn»() => await Task.Yield();
        """,
        """LT0035: 'LogIn' is async void; its end and its exceptions cannot be observed. Return Task or ValueTask.""")]
    [InlineData(
        """
        [UserTeardown]
        public «bool» LogOut() => true;
        """,
        """LT0036: 'LogOut' returns 'bool'; a load method returns void, Task or ValueTask. Change the return type.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(ref LoadContext «load») => Task.CompletedTask;
        """,
        """LT0037: the parameter 'load' of 'Ask' is passed by reference; a load method takes at most one LoadContext and one CancellationToken, with [Scale] one int as well, and any Corpus<T> with [Corpus], by value. Remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(LoadContext load, LoadContext «again») => Task.CompletedTask;
        """,
        """LT0037: the parameter 'again' of 'Ask' is the second of its type; a load method takes at most one LoadContext and one CancellationToken, with [Scale] one int as well, and any Corpus<T> with [Corpus], by value. Remove it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        protected Task «Ask»(LoadContext load) => Task.CompletedTask;
        """,
        """LT0038: 'Ask' cannot be called from generated code, because it is protected; it must be public or internal. Make it so.""")]
    [InlineData(
        """
        private class Inner
        {
            [LoadTest(Users = 2, Duration = "1m")]
            public void «Ask»() { }
        }
        """,
        """LT0038: 'Ask' cannot be called from generated code, because the class 'Inner' is private; it must be public or internal. Make it so.""")]
    [InlineData(
        """
        file class Local
        {
            [LoadTest(Users = 2, Duration = "1m")]
            public void «Ask»() { }
        }
        """,
        """LT0038: 'Ask' cannot be called from generated code, because the class 'Local' is local to its file; it must be public or internal. Make it so.""")]
    [InlineData(
        """
        [UserSetup]
        private void «LogIn»() { }
        """,
        """LT0038: 'LogIn' cannot be called from generated code, because it is private; it must be public or internal. Make it so.""")]
    [InlineData(
        """
        public class Typed<T>
        {
            [LoadTest(Users = 2, Duration = "1m")]
            public void «Ask»() { }
        }
        """,
        """LT0039: 'Ask' has open type parameters, from the class 'Typed'; nothing says which types to run it with. Remove them, or derive a class that is not generic and declare the load test there.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [«Theory»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0040: [Theory] stands beside [LoadTest] on 'Ask'; a method is one kind of test and a load test takes no data. Remove [Theory].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [«InlineData(1)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0040: [InlineData] stands beside [LoadTest] on 'Ask'; a method is one kind of test and a load test takes no data. Remove [InlineData].""")]
    public Task A_fault_of_a_method_is_reported_where_it_stands_in_every_form(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
