using System.Reflection;

namespace LoadTest.Attributes.Tests.Load;

public sealed class LoadAttributeTests
{
    [Fact]
    public void A_stage_keeps_its_duration_and_has_no_level_of_its_own()
    {
        var stage = new StageAttribute("30s");

        (stage.Duration, stage.Users, stage.Rate).Should().Be(("30s", 0, 0.0));
    }

    [Fact]
    public void A_branch_of_a_mix_keeps_its_method_and_its_weight()
    {
        var branch = new MixAttribute("Trivial", 0.5);

        (branch.Method, branch.Weight).Should().Be(("Trivial", 0.5));
    }

    [Fact]
    public void A_cohort_keeps_its_method_and_has_no_size_of_its_own()
    {
        var cohort = new CohortAttribute("Exhausted");

        (cohort.Method, cohort.Iterations, cohort.Percent, cohort.ExpectFailure).Should().Be(("Exhausted", 0, double.NaN, null));
    }

    [Theory]
    [InlineData(typeof(KpiAttribute), true)]
    [InlineData(typeof(StageAttribute), true)]
    [InlineData(typeof(MixAttribute), true)]
    [InlineData(typeof(CohortAttribute), true)]
    [InlineData(typeof(ScaleAttribute), false)]
    [InlineData(typeof(ScaleKpiAttribute), false)]
    [InlineData(typeof(LoadTestAttribute), false)]
    [InlineData(typeof(RetryAttribute), true)]
    [InlineData(typeof(TimeoutAttribute), true)]
    [InlineData(typeof(CircuitBreakerAttribute), true)]
    [InlineData(typeof(ChaosAttribute), true)]
    [InlineData(typeof(PriceAttribute), true)]
    [InlineData(typeof(UserSetupAttribute), false)]
    [InlineData(typeof(UserTeardownAttribute), false)]
    public void An_attribute_stands_on_methods_and_says_whether_more_than_once(Type attribute, bool often)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        (usage.ValidOn, usage.AllowMultiple).Should().Be((AttributeTargets.Method, often));
    }

    [Fact]
    public void A_corpus_stands_on_a_parameter_and_keeps_its_file()
    {
        var corpus = new CorpusAttribute("a.jsonl");

        (corpus.Path, corpus.Weight).Should().Be(("a.jsonl", null));
        typeof(CorpusAttribute).GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn.Should().Be(AttributeTargets.Parameter);
    }

    [Fact]
    public void Every_attribute_is_tested_for_its_targets()
    {
        var listed = typeof(LoadAttributeTests).GetMethod(nameof(An_attribute_stands_on_methods_and_says_whether_more_than_once))!
            .GetCustomAttributes<InlineDataAttribute>().Select(row => row.Data[0]).Append(typeof(CorpusAttribute));

        typeof(KpiAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))).Should().BeSubsetOf(listed.Cast<Type>());
    }
}
