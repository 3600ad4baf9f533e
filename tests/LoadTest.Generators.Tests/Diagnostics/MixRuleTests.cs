namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class MixRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), 1)]
        public Task «Ask»(LoadContext load) => Trivial();

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0043: 'Ask' has [Mix], but it has a body; a mix is a partial method without a body in a partial class. Remove the body and let it be generated.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«"Trivia"», 1)]
        public partial Task Ask(LoadContext load);
        """,
        """LT0044: 'Ask' mixes 'Trivia', but the class 'Shop' has no method of that name; a branch is one method of the same class. Name it with nameof.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public partial Task Ask(LoadContext load);

        private Task Trivial(string question) => Task.CompletedTask;
        """,
        """LT0045: 'Ask' mixes 'Trivial', but its parameter 'question' is of type 'string'; a branch takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the branch.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), 1)]
        [Mix(«nameof(Trivial)», 2)]
        public partial Task Ask(LoadContext load);

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0046: 'Ask' mixes 'Trivial' twice; the weights would add up. Keep one [Mix] with the sum of the weights.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), 1)]
        public partial Task «Ask»();

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0047: 'Ask' has [Mix] and takes no LoadContext; the choice is drawn from it. Add the parameter LoadContext load.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(«nameof(Trivial)», 1)]
        public partial void Ask(LoadContext load);

        private Task Trivial() => Task.CompletedTask;
        """,
        """LT0048: 'Ask' returns void and mixes 'Trivial', which returns a task; nothing would await it. Return Task or ValueTask from the mix.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), 1)]
        public partial «Task<int>» Ask(LoadContext load);

        private Task<int> Trivial() => Task.FromResult(1);
        """,
        """LT0049: 'Ask' has [Mix] and returns 'System.Threading.Tasks.Task<int>'; the branches have no result in common. Return void, Task or ValueTask.""")]
    public Task A_fault_of_a_mix_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
