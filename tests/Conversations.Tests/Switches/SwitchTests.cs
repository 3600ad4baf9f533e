namespace Chat.Tests.Switches;

/// <summary>Each switch breaks its own KPI and no other: what one run misses, the other one keeps.</summary>
public sealed class SwitchTests
{
    // As few as can keep 98 %.
    private const int Iterations = 50;

    public static TheoryData<string, string[]> Runs => new()
    {
        {
            "TALK_UNPACKED TALK_REPETITIVE TALK_FAILING TALK_UNSTICKY",
            [
                "Talk method_none percent", "Talk bandwidth_saved_bytes total", "Talk low_diversity total", "Talk iteration successPercent",
                "TalkOn iteration successPercent", "TalkOn session_lost percent",
            ]
        },
        {
            "TALK_SLOW TALK_BLOATING TALK_LENGTHY TALK_NO_FAILOVER",
            ["Talk ws_message p95", "Talk expansion percent", "Talk length_50_to_200 percent", "TalkOn iteration successPercent"]
        },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Switches_break_their_own_KPIs_and_no_others(string switches, string[] missed)
    {
        var run = await SampleRun.ExecuteAsync(Iterations, switches.Split(' '));

        run.Missed.Should().BeEquivalentTo(missed);
        run.ExitCode.Should().Be(2);
    }
}
