using System.Globalization;
using LoadTest.Generators.Tests.Compiling;

namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class FaultTests
{
    private const string ManyFaults =
        """
        public class Shop
        {
            [LoadTest(Users = 0, Rate = 2.5, Duration = "1", WarmUp = "-1s", Timeout = 5)]
            [Kpi(P50Ms = 0, MaxErrorPercent = 101, Confidence = 2)]
            [Kpi]
            [Retry(0)]
            private async void Ask(int n) => await Task.Yield();
        }
        """;

    [Fact]
    public async Task All_faults_are_reported_at_once() =>
        (await GeneratorRun.Of(ManyFaults).FaultsAsync()).Select(fault => fault.Id).Should().Equal(
            "LT0006", "LT0003", "LT0001", "LT0001", "LT0041", "LT0007", "LT0008", "LT0014", "LT0016", "LT0006", "LT0038", "LT0035", "LT0037");

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public async Task Messages_and_sources_are_the_same_in_every_culture(string culture)
    {
        const string Sound = "public class Shop { [LoadTest(Rate = 2.5, Duration = \"1.5s\", Seed = -1)] [Kpi(P95Ms = 1.25)] public void Buy() { } }";
        var messages = Messages(await GeneratorRun.Of(ManyFaults).FaultsAsync());
        var sources = GeneratorRun.Of(Sound).Sources;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Messages(await GeneratorRun.Of(ManyFaults).FaultsAsync()).Should().Equal(messages);
        GeneratorRun.Of(Sound).Sources.Should().Equal(sources);
    }

    [Theory]
    [InlineData("[LoadTest(Users = 1, Duration = \"1us\", WarmUp = \"1us\", RampUp = \"1us\", Confidence = 0.51)]")]
    [InlineData("[LoadTest(Users = int.MaxValue, Duration = \"1s\", RampUp = \"500ms\", RampDown = \"500ms\", Confidence = 0.99)]")]
    [InlineData("[LoadTest(Rate = 1e-9, Iterations = 1, MaxUsers = 1, GracefulStop = \"0s\", DelayAbort = \"0s\")]")]
    [InlineData("[LoadTest(Users = 5)] [Stage(\"0s\", Users = 0)] [Stage(\"1s\", Users = 0)]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\", ThinkTime = \"0s\", Seed = 0, Skip = \"later\", DisplayName = \"Buy\", Explicit = true)]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\")] [Kpi(MinSuccessPercent = 100, MaxDroppedPercent = 0, P50Ms = 5, P95Ms = 5, MaxMs = 5)]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\")] [Kpi(\"a\", Min = 0, Max = 0)] [Kpi(\"b\", MinTotal = 0, MaxTotal = 0)] [Kpi(\"c\", MinPercent = 0, MaxPercent = 0)]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\", Judge = Judge.Proven)] [Kpi(MaxErrorPercent = 0, Judge = Judge.Estimate)] [Kpi(MinSuccessPercent = 99.9)]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\")] [Retry(1, Delay = \"1s\", MaxDelay = \"1s\", Jitter = 1)] [CircuitBreaker(1, Probes = 1)] [Timeout(\"1us\")]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\")] [Chaos(FaultPercent = 0)] [Chaos(FaultPercent = 100, Fault = typeof(TimeoutException), Key = \"a\")] [Chaos(LatencyPercent = 100, Latency = \"1us\", Key = \"*\")]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\")] [Retry(1)] [Retry(1, Key = \"a\")] [Retry(1, Key = \"A\")] [CircuitBreaker(1, Successes = 1, Key = \"a\")]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\")] [Kpi(\"service_time\", P95Ms = 5)] [Kpi(\"first_attempt\", P95Ms = 5)] [Kpi(\"iteration\", P95Ms = 5)]")]
    [InlineData("[LoadTest(Users = 1, Duration = \"1s\"), Trait(\"kind\", \"load\")]")]
    public async Task Values_at_the_edge_of_their_range_are_accepted(string attributes)
    {
        var run = GeneratorRun.Of("public class Shop { " + attributes + " public void Buy() { } }");

        (await run.FaultsAsync()).Should().BeEmpty();
        run.CompilerMessages().Should().BeEmpty();
        run.Sources.Should().ContainSingle();
    }

    [Theory]
    [InlineData("public class Shop { [LoadTest(Users = , Duration = \"1s\")] public void Buy() { } }")]
    [InlineData("public class Shop { [LoadTest(Users = Unknown, Duration = 5)] [Kpi(Missing)] [Stage] [Retry(\"x\", On = 5)] [Mix(5)] public void Buy( { } }")]
    [InlineData("public class Shop { [LoadTest] [LoadTest] public Unknown<int> Buy(Unknown load) => load.Mark(); }")]
    public async Task Source_that_does_not_compile_harms_nobody(string source)
    {
        var run = GeneratorRun.Of(source);

        run.Exception.Should().BeNull();
        (await run.FaultsAsync()).Should().NotContain(fault => fault.Id == "AD0001");
    }

    private static IEnumerable<string> Messages(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> faults) =>
        faults.Select(fault => fault.GetMessage(CultureInfo.CurrentCulture));
}
