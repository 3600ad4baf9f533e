namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class CohortRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 1, Duration = "1m")]
        [«Cohort(nameof(Exhausted), Iterations = 50)»]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0050: 'Ask' has the cohort 'Exhausted' and sets no Iterations; a cohort is a part of the run's iterations. Set Iterations on [LoadTest], or use [Mix] for a share of an endless run.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), Iterations = 50, «Percent = 5»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0051: the cohort 'Exhausted' of 'Ask' sets both Iterations and Percent; it has a number of iterations or a share of them. Set Iterations or Percent.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 40)]
        [Cohort(nameof(Exhausted), Iterations = 50)]
        public Task «Ask»(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0052: the cohorts of 'Ask' have 50 iterations, and the run has 40; cohorts are a part of the run. Run more iterations, or make the cohorts smaller.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(«"Exhaust"», Iterations = 50)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0053: 'Ask' has the cohort 'Exhaust', but the class 'Shop' has no method of that name; a cohort runs one method of the same class. Name it with nameof.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(«nameof(Exhausted)», Iterations = 50)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        private void Exhausted() { }
        """,
        """LT0054: 'Ask' has the cohort 'Exhausted', but it is private; the method of a cohort is internal or public, takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the method.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), Iterations = 50)]
        [Cohort(«nameof(Exhausted)», Percent = 5)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0055: 'Ask' has the cohort 'Exhausted' twice; both would be measured as one. Keep one [Cohort] with the iterations of both.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), Iterations = 50, «MaxIterations = 60»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0056: the cohort 'Exhausted' of 'Ask' sets MaxIterations without Percent; MinIterations and MaxIterations bound what Percent comes to, the first not above the second. Correct or remove them.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), Iterations = 50, «ExpectFailure = ""»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0057: the cohort 'Exhausted' of 'Ask' expects the failure "", which names none; an expected failure is the type of an exception or the beginning of a message. Name it, or remove ExpectFailure.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [«Cohort(nameof(Exhausted))»]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0051: the cohort 'Exhausted' of 'Ask' sets neither Iterations nor Percent; it has a number of iterations or a share of them. Set Iterations or Percent.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(«nameof(Ask)», Iterations = 50)]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """,
        """LT0053: 'Ask' has the cohort 'Ask', but that is the load method itself; a cohort runs one method of the same class. Name it with nameof.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(«nameof(Exhausted)», Iterations = 50)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(string question) { }
        """,
        """LT0054: 'Ask' has the cohort 'Exhausted', but its parameter 'question' is of type 'string'; the method of a cohort is internal or public, takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the method.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(«nameof(Exhausted)», Iterations = 50)]
        public static Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted() { }
        """,
        """LT0054: 'Ask' has the cohort 'Exhausted', but the load method is static and the cohort is not; the method of a cohort is internal or public, takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the method.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), Percent = 5, «MinIterations = 9», MaxIterations = 8)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");
        """,
        """LT0056: the cohort 'Exhausted' of 'Ask' sets MinIterations to 9 and MaxIterations to 8; MinIterations and MaxIterations bound what Percent comes to, the first not above the second. Correct or remove them.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 100)]
        [Cohort(nameof(Exhausted), Percent = 60)]
        [Cohort(nameof(Other), Iterations = 41)]
        public Task «Ask»(LoadContext load) => Task.CompletedTask;

        internal void Exhausted(LoadContext load) => load.Fail("OUTPUT_SCHEMA_INVALID");

        internal void Other() { }
        """,
        """LT0052: the cohorts of 'Ask' have 101 iterations, and the run has 100; cohorts are a part of the run. Run more iterations, or make the cohorts smaller.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), «Percent = 101»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted() { }
        """,
        """LT0006: the Percent of 'Ask' is 101; it must be above 0 and at most 100. Correct the number.""")]
    [InlineData(
        """
        [LoadTest(Users = 1, Iterations = 1_000)]
        [Cohort(nameof(Exhausted), «Iterations = 0»)]
        public Task Ask(LoadContext load) => Task.CompletedTask;

        internal void Exhausted() { }
        """,
        """LT0006: the Iterations of 'Ask' is 0; it must be 1 or more. Correct the number.""")]
    public Task A_fault_of_a_cohort_is_reported_where_it_stands(string source, string message) =>
        MarkedSource.ShouldReportAsync(source, message);
}
