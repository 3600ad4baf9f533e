using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class MetricCatalogTests
{
    private readonly MetricCatalog _metrics = new(new RecorderOptions());

    [Fact]
    public void A_name_limited_as_several_kinds_takes_the_kind_of_its_first_record()
    {
        var limited = _metrics.Find("score", MetricKind.Time, MetricKind.Value, MetricKind.Gauge);
        limited.Kind.Should().Be(MetricKind.Time, "that is the first, and nothing is recorded");

        _metrics.Find("score", MetricKind.Value).Should().BeSameAs(limited);

        limited.Kind.Should().Be(MetricKind.Value);
        FluentActions.Invoking(() => _metrics.Find("score", MetricKind.Gauge)).Should().Throw<InvalidOperationException>()
            .WithMessage("A metric has one kind; 'score' is recorded as Value and now as Gauge. Give one of them another name.");
    }

    [Fact]
    public void Two_limits_of_one_name_leave_the_kinds_that_both_can_limit()
    {
        _metrics.Find("miss", MetricKind.Time, MetricKind.Counter, MetricKind.Rate);
        var limited = _metrics.Find("miss", MetricKind.Rate, MetricKind.Counter, MetricKind.Value);

        limited.Kind.Should().Be(MetricKind.Counter);
        FluentActions.Invoking(() => _metrics.Find("miss", MetricKind.Time, MetricKind.Value)).Should().Throw<InvalidOperationException>()
            .WithMessage("A metric has one kind; 'miss' has a KPI on Counter or Rate and now as Time or Value. Give one of them another name.");
    }

    [Fact]
    public void What_is_refused_leaves_the_kinds_open_that_were_open()
    {
        var limited = _metrics.Find("miss", MetricKind.Counter, MetricKind.Rate);
        FluentActions.Invoking(() => _metrics.Find("miss", MetricKind.Time)).Should().Throw<InvalidOperationException>();

        _metrics.Find("miss", MetricKind.Rate).Should().BeSameAs(limited);

        limited.Kind.Should().Be(MetricKind.Rate);
    }

    [Fact]
    public void A_tag_is_named_by_key_and_value_and_found_again()
    {
        var german = _metrics.Tagged("language", "de");

        german.Should().BeEquivalentTo(new { Name = "iteration{language=de}", Kind = MetricKind.Time });
        _metrics.Tagged("language", "de").Should().BeSameAs(german);
        _metrics.Tagged("language", "en").Name.Should().Be("iteration{language=en}");
    }
}
