using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class SeriesCsvTests
{
    [Fact]
    public void Each_second_is_a_record_and_an_unknown_number_an_empty_field() => SeriesCsv.Render(ExampleReport.Redacted).Should().Be(
        "second,users,started,ok,failed,dropped,abandoned,p50Ms,p95Ms,p99Ms\r\n"
        + "0,4,12,10,2,0,0,800.5,2000,2100\r\n"
        + "1,8,2400,2383,10,0,7,,,\r\n");

    [Fact]
    public void A_number_that_is_none_is_an_empty_field() => SeriesCsv.Render(RedactedReport.Of(ExampleReport.Failed with
    {
        Series = [new() { Second = 3, P50 = double.NaN, P95 = double.PositiveInfinity }],
    })).Should().EndWith("\r\n3,,0,0,0,0,0,,,\r\n");
}
