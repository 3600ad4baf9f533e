using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class EventLineJsonTests
{
    private static readonly DateTime Utc = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Fact]
    public void A_message_is_escaped() => EventLineJson.Render(new EventLine(Utc, "a \"b\"\n</script>", null))
        .Should().Be("""{"utc":"2026-01-02T03:04:05Z","message":"a \u0022b\u0022\n\u003C/script\u003E"}""");

    [Fact]
    public void A_second_says_what_is_known()
    {
        var row = new SeriesRow { Second = 7, Users = 3, Started = 10, Ok = 6, Failed = 2, Dropped = 1, Abandoned = 4, P50 = 1.5, P95 = 2, P99 = 2.25 };

        EventLineJson.Render(new EventLine(Utc, null, row)).Should().Be(
            """{"utc":"2026-01-02T03:04:05Z","series":{"second":7,"users":3,"started":10,"ok":6,"failed":2,"dropped":1,"abandoned":4,"p50":1.5,"p95":2,"p99":2.25}}""");
    }

    [Fact]
    public void A_second_leaves_out_what_is_unknown() => EventLineJson.Render(new EventLine(Utc, null, new SeriesRow { Second = 0, P50 = double.NaN, P95 = double.PositiveInfinity }))
        .Should().Be("""{"utc":"2026-01-02T03:04:05Z","series":{"second":0,"started":0,"ok":0,"failed":0,"dropped":0,"abandoned":0}}""");
}
