namespace LoadTest.Attributes.Tests.Kpis;

public sealed class KpiAttributeTests
{
    [Fact]
    public void Every_limit_is_no_number_until_it_is_set()
    {
        var kpi = new KpiAttribute();
        var limits = typeof(KpiAttribute).GetProperties().Where(property => property.PropertyType == typeof(double)).ToArray();

        limits.Should().HaveCountGreaterThan(15);
        limits.Where(limit => !double.IsNaN((double)limit.GetValue(kpi)!)).Select(limit => limit.Name).Should().BeEmpty();
    }

    [Fact]
    public void Every_limit_keeps_what_it_is_set_to()
    {
        var kpi = new KpiAttribute();
        var limits = typeof(KpiAttribute).GetProperties().Where(property => property.PropertyType == typeof(double)).ToArray();
        for (var i = 0; i < limits.Length; i++) limits[i].SetValue(kpi, (double)i);

        limits.Select(limit => limit.GetValue(kpi)).Should().Equal(Enumerable.Range(0, limits.Length).Select(i => (object)(double)i));
    }

    [Fact]
    public void The_metric_is_the_argument_and_null_means_the_iteration()
    {
        new KpiAttribute().Metric.Should().BeNull();
        new KpiAttribute("first_token").Metric.Should().Be("first_token");
    }

    [Fact]
    public void Judging_is_left_to_the_load_test()
    {
        var kpi = new KpiAttribute();

        kpi.Judge.Should().Be(Judge.Estimate);
        kpi.OnInconclusive.Should().Be(OnInconclusive.Fail);
        kpi.AbortOnFail.Should().BeFalse();
        kpi.DelayAbort.Should().BeNull();
    }
}
