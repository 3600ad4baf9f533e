using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Overrides;

public sealed class MixOverrideTests
{
    private static readonly LoadProfile Profile = new() { Users = 1, Iterations = 10 };

    private static readonly MixDefinition Mix = new(new MixBranch("Trivial", 80), new MixBranch("Complex", 20));

    [Fact]
    public void Without_the_setting_the_source_decides_and_the_origins_say_so()
    {
        var run = Apply(Mix, text: null);

        run.Mix.Should().BeNull();
        run.Origins.Should().Contain("mix", "attribute");
        Apply(mix: null, text: null).Origins.Should().NotContainKey("mix");
    }

    [Theory]
    [InlineData("Trivial=50,Complex=50", 50, 50)]
    [InlineData(" Complex = 0.25 , Trivial = 0.75 ", 0.75, 0.25)]
    [InlineData("Complex=1,Trivial=0", 0, 1)]
    public void The_setting_gives_each_branch_its_weight_in_any_order(string text, double trivial, double complex)
    {
        var run = Apply(Mix, text);

        run.Mix!.Branches.Should().Equal(new MixBranch("Trivial", trivial), new MixBranch("Complex", complex));
        run.Mix.Source.Should().BeSameAs(Mix);
        run.Origins.Should().Contain("mix", "LOADTEST_MIX");
    }

    [Theory]
    [InlineData("Trival=80,Complex=20", "names the branches of the mix, Trivial and Complex; found \"Trival\". Write it as in Trivial=80,Complex=20.")]
    [InlineData("trivial=80,Complex=20", "names the branches of the mix, Trivial and Complex; found \"trivial\". Write it as in Trivial=80,Complex=20.")]
    [InlineData("0.8", "names the branches of the mix, Trivial and Complex; found \"0.8\". Write it as in Trivial=80,Complex=20.")]
    [InlineData("Trivial,Complex=20", "gives each branch a weight; found none after \"Trivial\". Write it as in Trivial=80,Complex=20.")]
    [InlineData("Trivial=,Complex=20", "gives each branch a weight; found none after \"Trivial\". Write it as in Trivial=80,Complex=20.")]
    [InlineData("Trivial=-1,Complex=20", "gives each branch a weight that is a number, 0 or more; found \"-1\" for Trivial. Write it as in Trivial=80,Complex=20.")]
    [InlineData("Trivial=80%,Complex=20", "gives each branch a weight that is a number, 0 or more; found \"80%\" for Trivial. Write it as in Trivial=80,Complex=20.")]
    [InlineData("Trivial=1,Complex=20,Trivial=2", "names each branch once; found Trivial twice. Remove one of them.")]
    [InlineData("Trivial=80", "gives every branch a weight; found none for Complex. Add Complex=0, or more than 0.")]
    [InlineData("Trivial=0,Complex=0", "needs a weight above 0; found 0 for every branch. Give one of them a weight.")]
    public void A_setting_that_breaks_a_rule_is_refused_with_rule_value_and_fix(string text, string fault) =>
        Faults(Mix, text).Should().Equal($"LOADTEST_MIX {fault}");

    [Fact]
    public void Weights_whose_sum_is_infinite_are_refused()
    {
        var huge = "1" + new string('0', 308);

        Faults(Mix, $"Trivial={huge},Complex={huge}").Should().ContainSingle().Which.Should().StartWith("LOADTEST_MIX needs weights whose sum is finite");
    }

    [Fact]
    public void All_faults_come_at_once() =>
        Faults(Mix, "Trivial=many,Medium=3,Complex").Should().HaveCount(3);

    [Fact]
    public void A_load_test_without_a_mix_refuses_it() => Faults(mix: null, "Trivial=1,Complex=1").Should().Equal(
        "LOADTEST_MIX gives the branches of a mix other weights; this load test has no [Mix]. Remove the setting.");

    private static EffectiveRun Apply(MixDefinition? mix, string? text) => ProfileOverrides.Apply(
        Profile,
        text is null ? [] : new Dictionary<string, Setting> { ["mix"] = new(text, "LOADTEST_MIX") },
        isDebuggerAttached: false,
        mix);

    private static string[] Faults(MixDefinition? mix, string text)
    {
        var apply = () => Apply(mix, text);
        return apply.Should().Throw<ConfigurationException>().Which.Message.Split(Environment.NewLine);
    }
}
