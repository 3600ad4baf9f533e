namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class CorpusRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(LoadContext load, [«Corpus("questions.jsonl")»] string[] questions) => Task.CompletedTask;
        """,
        """LT0065: [Corpus] stands on the parameter 'questions' of 'Ask', which is of type 'string[]'; it fills a Corpus<T>, passed by value. Make the parameter one, or remove [Corpus].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(LoadContext load, [Corpus(«"questions.txt"»)] Corpus<string> questions) => Task.CompletedTask;
        """,
        """LT0066: the corpus 'questions' of 'Ask' is "questions.txt"; a corpus is a file of JSON lines (.jsonl) or CSV (.csv). Name such a file.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(LoadContext load, Corpus<string> «questions») => Task.CompletedTask;
        """,
        """LT0067: the parameter 'questions' of 'Ask' is a corpus, but nothing says of which file. Add [Corpus("file.jsonl")].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public Task Ask(LoadContext load, [«Corpus("questions.jsonl")»] ref Corpus<string> questions) => Task.CompletedTask;
        """,
        """LT0065: [Corpus] stands on the parameter 'questions' of 'Ask', which is of type 'LoadTest.Corpus<string>'; it fills a Corpus<T>, passed by value. Make the parameter one, or remove [Corpus].""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Mix(nameof(Trivial), 1)]
        public partial Task Ask(LoadContext load, [Corpus("questions.jsonl")] Corpus<string> «questions»);

        private Task Trivial(LoadContext load) => Task.CompletedTask;
        """,
        """LT0037: the parameter 'questions' of 'Ask' is of type 'LoadTest.Corpus<string>'; a load method takes at most one LoadContext and one CancellationToken, with [Scale] one int as well, and any Corpus<T> with [Corpus], by value. Remove it.""")]
    public Task A_fault_is_reported_where_it_stands_in_its_words(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
