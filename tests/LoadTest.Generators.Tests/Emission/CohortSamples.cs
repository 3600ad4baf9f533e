namespace LoadTest.Generators.Tests.Emission;

internal static class CohortSamples
{
    public const string All =
        """
        public partial class Asking
        {
            [LoadTest(Users = 1, Iterations = 1_000)]
            [Mix(nameof(Trivial), 80)]
            [Mix(nameof(Complex), 20)]
            [Cohort(nameof(Exhausted), Percent = 5, MinIterations = 1, MaxIterations = 50, ExpectFailure = "OUTPUT_SCHEMA_INVALID")]
            [Kpi(nameof(Exhausted), P95Ms = 100)]
            [Kpi("budget_breach{request}", MaxPercent = 5)]
            [Kpi("budget_breach{request.calls}", MaxTotal = 50)]
            public partial Task Ask(LoadContext load);

            private void Trivial() { }

            private void Complex(LoadContext load) => load.Budget("request", tokens: 4_000, calls: 3, time: "2s", money: 0.02).Spend(tokens: 5);

            internal async Task Exhausted(LoadContext load, CancellationToken cancellation)
            {
                await load.Think("1ms");
                load.Fail("OUTPUT_SCHEMA_INVALID");
            }

            [LoadTest(Rate = 1, Iterations = 1_000)]
            [Cohort(nameof(Plain), Iterations = 10)]
            public void Body(LoadContext load) => load.Mark("body");

            public static void Plain() { }
        }
        """;
}
