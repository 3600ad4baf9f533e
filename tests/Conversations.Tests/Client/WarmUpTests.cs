using Chat.Client;

namespace Chat.Tests.Client;

public sealed class WarmUpTests
{
    [Fact]
    public void The_length_is_chosen_from_which_on_packing_saves_the_most() =>
        WarmUp.Best([(40, 60), (70, 75), (90, 80), (200, 120)]).Should().Be((80, 90));

    [Fact]
    public void Where_packing_always_pays_nothing_is_left_out() => WarmUp.Best([(20, 10), (200, 120)]).Should().Be((16, 90));

    [Fact]
    public void Where_packing_never_pays_nothing_is_packed() => WarmUp.Best([(40, 60), (200, 210)]).Should().Be((208, 0));

    [Fact]
    public void What_has_changed_is_told()
    {
        var warmUp = new WarmUp();

        warmUp.Adjust([(40, 60), (90, 80), (300, 200)]).Should().Be(
            "warm-up: 3 messages of 430 bytes, packing from 256 bytes on saves 100; changed to 48, which saves 110");
        warmUp.Adjust([(40, 60), (90, 80)]).Should().Be("warm-up: 2 messages of 130 bytes, packing from 48 bytes on saves 10; kept");
        warmUp.CompressFrom.Should().Be(48);
    }
}
