using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Tests.Caching;

public sealed class CachingTests
{
    private const string Ask =
        """
        public class AskSmoke
        {
            [LoadTest(Users = 2, Duration = "10s")]
            [Kpi(P95Ms = 100)]
            public async Task Ask(LoadContext load) => await load.Think("1s");
        }
        """;

    private const string Buy =
        """
        public class BuySmoke
        {
            [LoadTest(Rate = 5, Duration = "10s")]
            [Kpi(P95Ms = 200)]
            public void Buy(LoadContext load) => load.Mark("paid");
        }
        """;

    private const string Faulty =
        """
        public class Mixed
        {
            [LoadTest(Users = 2, Duration = "10s")]
            [Mix(nameof(One), 1)]
            public void Ask(LoadContext load) { }

            private void One() { }
        }
        """;

    [Fact]
    public void Nothing_is_emitted_again_when_a_type_is_added()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Buy.cs", Buy));

        driver.Edit("Other.cs", "public class Other;");

        ShouldBeCached(driver, sources: 2);
    }

    [Fact]
    public void Nothing_is_emitted_again_when_another_file_changes()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Buy.cs", Buy), ("Other.cs", "public class Other;"));

        driver.Edit("Other.cs", "public class Other { public int Size => 1; }");

        ShouldBeCached(driver, sources: 2);
    }

    [Fact]
    public void Nothing_is_emitted_again_when_lines_move()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Buy.cs", Buy));

        driver.Edit("Ask.cs", "\n// a comment\n" + Ask);

        ShouldBeCached(driver, sources: 2);
    }

    [Fact]
    public void Nothing_is_emitted_again_when_a_body_records_the_same_metrics()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Buy.cs", Buy));

        driver.Edit("Ask.cs", Ask.Replace("\"1s\")", "\"2s\")", StringComparison.Ordinal));

        ShouldBeCached(driver, sources: 2);
    }

    [Fact]
    public void A_fault_elsewhere_in_the_project_is_not_reported_again()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Faulty.cs", Faulty));

        driver.Edit("Other.cs", "public class Other;");

        ShouldBeCached(driver, sources: 1, LoadTestGenerator.LoadTestsStep, LoadTestGenerator.HiddenFaultsStep);
        driver.OutputReasons(LoadTestGenerator.HiddenFaultsStep).Should().Equal(IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Only_the_scenario_whose_KPI_changes_is_emitted_again()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Buy.cs", Buy));

        driver.Edit("Ask.cs", Ask.Replace("P95Ms = 100", "P95Ms = 150", StringComparison.Ordinal));

        driver.Reasons(LoadTestGenerator.LoadTestsStep).Should()
            .BeEquivalentTo([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]);
        driver.OutputReasons(LoadTestGenerator.LoadTestsStep).Should()
            .BeEquivalentTo([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void A_fault_that_moves_is_reported_again_and_emits_nothing_again()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Faulty.cs", Faulty));

        driver.Edit("Faulty.cs", "\n" + Faulty);

        ShouldBeCached(driver, sources: 1, LoadTestGenerator.LoadTestsStep);
        driver.OutputReasons(LoadTestGenerator.HiddenFaultsStep).Should().Equal(IncrementalStepRunReason.Modified);
    }

    private static void ShouldBeCached(TrackedDriver driver, int sources) =>
        ShouldBeCached(driver, sources, LoadTestGenerator.ParseStep, LoadTestGenerator.LoadTestsStep);

    private static void ShouldBeCached(TrackedDriver driver, int sources, params string[] steps)
    {
        driver.EmittedSources.Should().Be(sources);
        foreach (var step in steps)
            driver.Reasons(step).Should().OnlyContain(reason => IsUntouched(reason), step);
        driver.OutputReasons(LoadTestGenerator.LoadTestsStep).Should()
            .NotBeEmpty().And.OnlyContain(reason => reason == IncrementalStepRunReason.Cached);
    }

    private static bool IsUntouched(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
