using LoadTest.Generators.Tests.Emission;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Generators.Tests.Running;

/// <summary>What is emitted does what the source says, once it is loaded.</summary>
public sealed class RunningTests : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private readonly RecordingSink _sink;
    private readonly LoadContext _load;

    public RunningTests()
    {
        _cancelled.Cancel();
        _sink = new RecordingSink(_cancelled.Token);
        _load = new LoadContext(_sink);
    }

    public void Dispose() => _cancelled.Dispose();

    [Theory]
    [InlineData("Nothing", "mark Nothing")]
    [InlineData("Tasks", "mark Tasks")]
    [InlineData("ValueTasks", "mark cancelled True")]
    [InlineData("TasksOfResult", "mark cancelled True")]
    [InlineData("ValueTasksOfResult", "mark ValueTasksOfResult")]
    [InlineData("Static", "mark Static")]
    public async Task Every_shape_of_load_method_is_called(string method, string recorded)
    {
        var (scenario, instance) = new EmittedAssembly(
            """
            public class Shop
            {
                [LoadTest(Users = 1, Duration = "1s")]
                public void Nothing(LoadContext load) => load.Mark("Nothing");

                [LoadTest(Users = 1, Duration = "1s")]
                public async Task Tasks(LoadContext load) { await Task.Yield(); load.Mark("Tasks"); }

                [LoadTest(Users = 1, Duration = "1s")]
                public async ValueTask ValueTasks(CancellationToken token, LoadContext load) { await Task.Yield(); load.Mark("cancelled " + token.IsCancellationRequested); }

                [LoadTest(Users = 1, Duration = "1s")]
                public async Task<int> TasksOfResult(LoadContext load, CancellationToken token) { await Task.Yield(); load.Mark("cancelled " + token.IsCancellationRequested); return 1; }

                [LoadTest(Users = 1, Duration = "1s")]
                public async ValueTask<int> ValueTasksOfResult(LoadContext load) { await Task.Yield(); load.Mark("ValueTasksOfResult"); return 1; }

                [LoadTest(Users = 1, Duration = "1s")]
                public static void Static(LoadContext load) => load.Mark("Static");
            }
            """).Find("Shop", method);

        await scenario.Invoke(instance, _load);

        _sink.Events.Should().Equal(recorded);
    }

    [Fact]
    public async Task Corpora_are_read_once_and_given_to_the_load_method()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "running-questions.jsonl");
        await File.WriteAllTextAsync(path, "{ \"text\": \"why?\", \"share\": 3 }", TestContext.Current.CancellationToken);
        var (scenario, instance) = new EmittedAssembly(
            """
            public record Question(string Text);

            public class Shop
            {
                [LoadTest(Users = 1, Duration = "1s")]
                public void Ask(LoadContext load, [Corpus("running-questions.jsonl", Weight = "share")] Corpus<Question> questions) =>
                    load.Mark(questions.Pick(load.Random).Text + " " + questions.TotalWeight);
            }
            """).Find("Shop", "Ask");

        var read = scenario.Corpora.Should().ContainSingle().Which();
        File.Delete(path);
        await scenario.Invoke(instance, _load);

        _sink.Events.Should().Equal("mark why? 3");
        scenario.Corpora[0]().Should().BeSameAs(read);
    }

    [Fact]
    public void Kpis_arrive_with_the_settings_that_are_in_effect()
    {
        var (scenario, _) = new EmittedAssembly(KpiSamples.Judging).Find("Judged", "Ask");

        scenario.Kpis.Should().Equal(
            new KpiDefinition
            {
                Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = 100, Judging = scenario.Judging,
            },
            new KpiDefinition
            {
                Statistic = KpiStatistic.ErrorPercent,
                Comparison = KpiComparison.Max,
                Limit = 0,
                Judging = new JudgeSettings { Confidence = 0.9, DelayAbort = TimeSpan.Zero },
            });
        scenario.Judging.Should().Be(new JudgeSettings
        {
            Judge = Judge.Proven,
            Confidence = 0.99,
            OnInconclusive = OnInconclusive.Extend,
            AbortOnFail = true,
            DelayAbort = TimeSpan.FromSeconds(5),
        });
    }

    [Fact]
    public void Metrics_arrive_with_the_kind_that_the_body_records()
    {
        var (scenario, _) = new EmittedAssembly(KpiSamples.AllKinds).Find("Answers", "Ask");

        scenario.Metrics.Should().Contain(new MetricDefinition("rag_\"miss\"", MetricKind.Rate))
            .And.Contain(new MetricDefinition("tokens", MetricKind.Counter))
            .And.Contain(new MetricDefinition("queue", MetricKind.Gauge))
            .And.Contain(new MetricDefinition("score", MetricKind.Value))
            .And.Contain(new MetricDefinition("login", MetricKind.Time))
            .And.NotContain(metric => metric.Name == "not_ours");
    }

    [Fact]
    public async Task A_cohort_arrives_with_its_method_its_share_and_its_expectation()
    {
        var (scenario, instance) = new EmittedAssembly(CohortSamples.All).Find("Asking", "Ask");

        var cohort = scenario.Cohorts.Should().ContainSingle().Subject;
        await cohort.Invoke(instance, _load);

        _sink.Events.Should().EndWith("fail OUTPUT_SCHEMA_INVALID");
        cohort.Should().BeEquivalentTo(new
        {
            Name = "Exhausted",
            ExpectFailure = "OUTPUT_SCHEMA_INVALID",
            Share = new CohortShare { Percent = 5, MinIterations = 1, MaxIterations = 50 },
        });
    }

    [Fact]
    public void A_budget_arrives_as_the_metrics_of_its_limits()
    {
        var (scenario, _) = new EmittedAssembly(CohortSamples.All).Find("Asking", "Ask");

        scenario.Metrics.Should().Contain(new MetricDefinition("budget_breach{request}", MetricKind.Rate))
            .And.Contain(new MetricDefinition("budget_breach{request.tokens}", MetricKind.Counter))
            .And.Contain(new MetricDefinition("budget_breach{request.money}", MetricKind.Counter));
    }

    [Fact]
    public async Task Set_up_runs_base_classes_first_and_teardown_derived_classes_first()
    {
        var (scenario, instance) = new EmittedAssembly(
            """
            public abstract class Root
            {
                [UserSetup]
                public async Task Connect(LoadContext load) { await Task.Yield(); load.Mark("Connect"); }

                [UserTeardown]
                public void Disconnect(LoadContext load) => load.Mark("Disconnect");

                [UserSetup]
                public virtual void Prepare(LoadContext load) => load.Mark("base Prepare");
            }

            public class Shopping : Root
            {
                [UserSetup]
                public static void LogIn(LoadContext load) => load.Mark("LogIn");

                [UserSetup]
                public override void Prepare(LoadContext load) => load.Mark("Prepare");

                [UserTeardown]
                public ValueTask LogOut(LoadContext load) { load.Mark("LogOut"); return default; }

                [LoadTest(Users = 1, Duration = "1s")]
                public void Buy() { }
            }
            """).Find("Shopping", "Buy");

        await scenario.UserSetup!(instance, _load);
        await scenario.UserTeardown!(instance, _load);

        _sink.Events.Should().Equal("mark Connect", "mark Prepare", "mark LogIn", "mark LogOut", "mark Disconnect");
    }

    [Fact]
    public async Task A_mix_draws_its_branches_by_weight_and_times_each_as_a_step()
    {
        var (scenario, instance) = new EmittedAssembly(
            """
            public partial class Asking
            {
                [LoadTest(Users = 1, Duration = "1s")]
                [Mix(nameof(Often), 3)]
                [Mix(nameof(Seldom), 1)]
                public partial Task Ask(LoadContext load);

                private void Often() { }

                private async Task Seldom() { await Task.Yield(); throw new TimeoutException("too slow"); }
            }
            """).Find("Asking", "Ask");

        const int Iterations = 4_000;
        for (var i = 0; i < Iterations; i++)
        {
            var ask = async () => await scenario.Invoke(instance, _load);
            var before = _sink.Events.Count;
            if (await Record.ExceptionAsync(ask) is { } exception) exception.Should().BeOfType<TimeoutException>();
            string.Join(", ", _sink.Events.Skip(before)).Should().BeOneOf("begin Often, end", "begin Seldom, failed: too slow, end");
        }

        var seldom = _sink.Events.Count(happened => happened == "begin Seldom");
        seldom.Should().BeInRange(900, 1_100, "1,000 ± 27 are expected");
        scenario.Mix!.Branches.Should().Equal(new MixBranch("Often", 3), new MixBranch("Seldom", 1));
    }
}
