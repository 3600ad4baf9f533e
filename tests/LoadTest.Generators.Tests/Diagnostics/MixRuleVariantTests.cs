namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class MixRuleVariantTests
{
    [Theory]
    [InlineData(
        """
        public class Plain
        {
            [LoadTest(Users = 2, Duration = "1m")]
            [Mix(nameof(Trivial), 1)]
            public partial Task «Ask»(LoadContext load);

            private Task Trivial() => Task.CompletedTask;
        }
        """,
        """LT0043: 'Ask' has [Mix], but its class 'Plain' is not partial; a mix is a partial method without a body in a partial class. Add the modifier partial to the class.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), 1)]
        public Task «Ask»(LoadContext load);

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0043: 'Ask' has [Mix], but it is not partial; a mix is a partial method without a body in a partial class. Add the modifier partial.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public partial Task Ask(LoadContext load);

        private void Trivial(int n) { }

        private void Trivial() { }
        """,
        """LT0044: 'Ask' mixes 'Trivial', but the class has 2 methods of that name; a branch is one method of the same class. Name it with nameof.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Ask)», 1)]
        public partial Task Ask(LoadContext load);
        """,
        """LT0044: 'Ask' mixes 'Ask', but that is the mix itself; a branch is one method of the same class. Name it with nameof.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public partial Task Ask(LoadContext load);

        private int Trivial() => 1;
        """,
        """LT0045: 'Ask' mixes 'Trivial', but it returns 'int'; a branch takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the branch.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public partial Task Ask(LoadContext load);

        private void Trivial<T>() { }
        """,
        """LT0045: 'Ask' mixes 'Trivial', but it is generic; a branch takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the branch.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public partial Task Ask(LoadContext load);

        private async void Trivial() => await Task.Yield();
        """,
        """LT0045: 'Ask' mixes 'Trivial', but it is async void; a branch takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the branch.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public static partial Task Ask(LoadContext load);

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0045: 'Ask' mixes 'Trivial', but the mix is static and the branch is not; a branch takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the branch.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), «0»)]
        public partial Task Ask(LoadContext load);

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0006: the weight of 'Ask' is 0; it must be above 0 and finite. Correct the number.""")]
    public Task A_fault_of_a_mix_is_reported_where_it_stands_in_every_form(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
