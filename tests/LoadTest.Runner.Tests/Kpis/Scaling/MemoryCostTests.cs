using LoadTest.Runner.Kpis.Scaling;

namespace LoadTest.Runner.Tests.Kpis.Scaling;

public sealed class MemoryCostTests
{
    private static readonly MemoryCost First = new(Size: 100, PeakMb: 10, OwnMb: 1, LeftMb: 0, Looks: 10);

    [Fact]
    public void The_engines_own_part_makes_the_efficiency_a_range()
    {
        var range = First with { Size = 200, PeakMb = 20 };

        range.Against(First).Should().Be(new EfficiencyRange(1, 9.0 / 100 / (20.0 / 200), 10.0 / 100 / (19.0 / 200)));
    }

    [Fact]
    public void What_was_left_behind_may_have_come_once()
    {
        var first = First with { LeftMb = 4 };
        var later = First with { Size = 200, PeakMb = 40, LeftMb = 19 };

        later.Against(first).Should().Be(new EfficiencyRange(0.5, 5.0 / 100 / (40.0 / 200), 1));
    }

    [Fact]
    public void What_the_process_gave_back_may_hide_as_much_that_came()
    {
        var exact = First.Against(First)!;

        (First with { LeftMb = -4 }).Against(First).Should().Be(exact with { Low = 9.0 / 100 / (14.0 / 100) });
        First.Against(First with { LeftMb = -4 }).Should().Be(exact with { High = 14.0 / 100 / (9.0 / 100) });
    }

    [Fact]
    public void A_rung_that_may_have_left_all_behind_cannot_be_refuted() =>
        (First with { Size = 200, LeftMb = 9 }).Against(First)!.High.Should().Be(double.PositiveInfinity);

    [Theory]
    [InlineData(1.0, 10)]
    [InlineData(10.0, 9)]
    public void A_peak_that_may_be_the_engines_or_was_looked_for_too_seldom_is_unknown(double peakMb, int looks)
    {
        var unknown = First with { Size = 200, PeakMb = peakMb, Looks = looks };

        unknown.Against(First).Should().BeNull();
        First.Against(unknown).Should().BeNull();
    }
}
