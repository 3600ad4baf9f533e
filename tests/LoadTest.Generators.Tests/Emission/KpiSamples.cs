namespace LoadTest.Generators.Tests.Emission;

internal static class KpiSamples
{
    public const string AllKinds =
        """
        public class Answers
        {
            private const string Misses = "rag_\"miss\"";

            [LoadTest(Rate = 10, Duration = "1m")]
            [Kpi(P50Ms = 100, P75Ms = 150, P90Ms = 200, P95Ms = 250.5, P99Ms = 300, P999Ms = 400, MeanMs = 120, MaxMs = 500)]
            [Kpi(Percentile = 97.5, LimitMs = 275, MinSuccessPercent = 98, MaxErrorPercent = 0, MaxDroppedPercent = 0.1, MinPerSecond = 9)]
            [Kpi("first_token", P95Ms = 600)]
            [Kpi(Misses, MinPercent = 0, MaxPercent = 10)]
            [Kpi("tokens", MinTotal = 0, MaxTotal = 1e6)]
            [Kpi("queue", Min = -1, Max = 20)]
            [Kpi("score", Min = 0.1)]
            [Kpi("from_a_helper", P95Ms = 1)]
            public async Task Ask(LoadContext load)
            {
                load.Mark("first_token");
                load.Rate(Misses, true);
                load.Check(name: "valid", ok: true);
                load.Count("tokens", 5);
                load.Gauge("queue", 1);
                load?.Record("score", 0.5);
                using (load!.Step("login")) { }
                await load.Step("cart", () => { load.Mark("nested"); return Task.CompletedTask; });
                new Other().Mark("not_ours");
            }

            private sealed class Other
            {
                public void Mark(string name) => _ = name;
            }
        }
        """;

    public const string Judging =
        """
        public class Judged
        {
            [LoadTest(Users = 1, Duration = "1m", Judge = Judge.Proven, Confidence = 0.99, OnInconclusive = OnInconclusive.Extend,
                AbortOnFail = true, DelayAbort = "5s")]
            [Kpi(P95Ms = 100)]
            [Kpi(MaxErrorPercent = 0, Judge = Judge.Estimate, Confidence = 0.9, OnInconclusive = OnInconclusive.Fail, AbortOnFail = false,
                DelayAbort = "0s")]
            public Task Ask() => Task.CompletedTask;
        }
        """;
}
