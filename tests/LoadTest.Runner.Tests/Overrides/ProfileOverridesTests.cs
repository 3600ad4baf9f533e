using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Overrides;

public sealed class ProfileOverridesTests
{
    private static readonly LoadProfile Closed = new() { Users = 40, Duration = TimeSpan.FromSeconds(60), RampUp = TimeSpan.FromSeconds(10), WarmUp = TimeSpan.FromSeconds(5), Seed = 42 };

    private static readonly LoadProfile Open = new() { Rate = 100, Duration = TimeSpan.FromSeconds(60) };

    private static readonly LoadProfile Staged = new() { Stages = [new LoadStage(TimeSpan.FromSeconds(30), 100, IsRate: false)] };

    [Fact]
    public void Without_settings_the_source_decides_and_the_origins_say_so()
    {
        var run = Apply(Closed);

        run.Profile.Should().Be(Closed);
        run.Origins.Should().Contain("users", "attribute").And.Contain("seed", "attribute").And.Contain("maxUsers", "default").And.NotContainKey("ratePerSecond");
        run.Should().BeEquivalentTo(new { IsEnabled = true, IsDryRun = false, IsOpenModel = false });
        Apply(Open).Origins.Should().Contain("seed", "drawn");
    }

    [Fact]
    public void Each_setting_overrides_its_value_and_is_its_origin()
    {
        var run = Apply(Closed, ("users", "7"), ("duration", "1m30s"), ("seed", "-5"), ("results", "/elsewhere"));

        run.Profile.Should().BeEquivalentTo(Closed with { Users = 7, Duration = TimeSpan.FromSeconds(90), Seed = -5 });
        run.Origins.Should().Contain("users", "LOADTEST_USERS").And.Contain("durationSeconds", "LOADTEST_DURATION").And.Contain("seed", "LOADTEST_SEED");
        run.ResultsDirectory.Should().Be("/elsewhere");
        Apply(Open, ("rate", "2.5")).Profile.Rate.Should().Be(2.5);
    }

    [Fact]
    public void A_number_of_iterations_can_be_set_in_both_models()
    {
        Apply(Closed, ("iterations", "100")).Origins.Should().Contain("iterations", "LOADTEST_ITERATIONS");
        Apply(Closed, ("iterations", "100")).Profile.Should().BeEquivalentTo(Closed with { Iterations = 100 });
        Apply(Open, ("iterations", "100")).Profile.Iterations.Should().Be(100);
        Faults(Closed, ("iterations", "0")).Should().Equal("LOADTEST_ITERATIONS: a number of iterations is a whole number, 1 or more; found \"0\".");
    }

    [Fact]
    public void The_time_scale_multiplies_warm_up_duration_ramps_and_stages_and_nothing_else()
    {
        var run = Apply(Closed, ("timescale", "0.1"));

        run.Profile.Should().BeEquivalentTo(Closed with
        {
            Duration = TimeSpan.FromSeconds(6),
            RampUp = TimeSpan.FromSeconds(1),
            WarmUp = TimeSpan.FromSeconds(0.5),
        });
        run.Origins["durationSeconds"].Should().Be("attribute × 0.1 (LOADTEST_TIMESCALE)");
        Apply(Staged, ("timescale", "2")).Profile.Stages[0].Duration.Should().Be(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("FALSE")]
    public void A_switch_can_be_off_in_both_spellings(string text) => Apply(Closed, ("enabled", text)).IsEnabled.Should().BeFalse();

    [Fact]
    public void A_dry_run_and_a_debugger_leave_one_iteration_of_one_user()
    {
        var byDebugger = ProfileOverrides.Apply(Open, new Dictionary<string, Setting>(), isDebuggerAttached: true);

        foreach (var run in (EffectiveRun[])[byDebugger, Apply(Open, ("dryrun", "1"))])
            run.Should().BeEquivalentTo(new { IsDryRun = true, IsOpenModel = false, Profile = new { Users = 1, Iterations = 1, Rate = (double?)null } });
    }

    [Fact]
    public void Every_bad_setting_is_named_with_rule_and_value_all_at_once()
    {
        Faults(Closed, ("users", "many"), ("rate", "5"), ("duration", "soon"), ("timescale", "-1"), ("seed", "1.5"), ("enabled", "maybe"), ("dryrun", "2"))
            .Should().SatisfyRespectively(
                fault => fault.Should().Be("LOADTEST_USERS: a number of users is a whole number, 1 or more; found \"many\"."),
                fault => fault.Should().Be("LOADTEST_RATE overrides a quantity that this load test does not have; it is driven by users (closed model). Remove the setting."),
                fault => fault.Should().StartWith("LOADTEST_DURATION: ").And.EndWith("found \"soon\"."),
                fault => fault.Should().Be("LOADTEST_TIMESCALE: a time scale is a number above 0; found \"-1\"."),
                fault => fault.Should().Be("LOADTEST_SEED: a seed is a whole number of 64 bits; found \"1.5\"."),
                fault => fault.Should().Be("LOADTEST_DRYRUN: a switch is 0, 1, true or false; found \"2\"."),
                fault => fault.Should().Be("LOADTEST_ENABLED: a switch is 0, 1, true or false; found \"maybe\"."));
    }

    [Theory]
    [InlineData("users", "3", "LOADTEST_USERS overrides a quantity that this load test does not have; it is driven by a rate (open model). Remove the setting.")]
    [InlineData("rate", "0", "LOADTEST_RATE: a rate is a number above 0, per second; found \"0\".")]
    [InlineData("rate", "1e400", "LOADTEST_RATE: a rate is a number above 0, per second; found \"1e400\".")]
    public void The_open_model_has_a_rate_and_no_users(string name, string text, string fault) => Faults(Open, (name, text)).Should().Equal(fault);

    [Theory]
    [InlineData("users", "3")]
    [InlineData("duration", "3s")]
    public void Stages_are_not_overridden_but_scaled(string name, string text) =>
        Faults(Staged, (name, text)).Should().ContainSingle().Which.Should().Contain("cannot override a load test with stages. Use LOADTEST_TIMESCALE");

    [Fact]
    public void An_override_that_breaks_a_rule_of_the_profile_is_a_fault()
    {
        Faults(Closed, ("duration", "8s")).Should().ContainSingle().Which.Should().StartWith("Ramps lie inside the duration; found ramps of 10 s in 8 s.");
        Faults(Closed, ("duration", "4s")).Should().HaveCount(2).And.Contain(fault => fault.StartsWith("A warm-up is not longer than the duration; found 5 s before 4 s."));
        Faults(Closed, ("duration", "0s")).Should().Contain("A duration is above 0 s; found 0 s.");
        Faults(new LoadProfile()).Should().HaveCount(2);
        Faults(new LoadProfile { Stages = [new(TimeSpan.Zero, 5, false)] }).Should().ContainSingle().Which.Should().StartWith("Stages need a duration above 0 s");
        Faults(new LoadProfile { Stages = [new(TimeSpan.FromSeconds(5), 0, false)] }).Should().ContainSingle().Which.Should().StartWith("Stages need a level above 0");
    }

    private static EffectiveRun Apply(LoadProfile profile, params (string Name, string Text)[] settings) => ProfileOverrides.Apply(
        profile,
        settings.ToDictionary(setting => setting.Name, setting => new Setting(setting.Text, $"LOADTEST_{setting.Name.ToUpperInvariant()}")),
        isDebuggerAttached: false);

    private static string[] Faults(LoadProfile profile, params (string Name, string Text)[] settings)
    {
        var apply = () => Apply(profile, settings);
        return apply.Should().Throw<ConfigurationException>().Which.Message.Split(Environment.NewLine);
    }
}
