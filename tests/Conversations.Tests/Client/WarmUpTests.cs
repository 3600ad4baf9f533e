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
}
