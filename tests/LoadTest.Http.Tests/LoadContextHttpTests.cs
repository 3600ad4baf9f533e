using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests;

public sealed class LoadContextHttpTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    private const int Iterations = 60;

    [Fact]
    public async Task A_run_reports_what_its_requests_record()
    {
        var result = await HttpRun.RunAsync(Iterations, async load =>
        {
            load.Http.User.BaseAddress ??= new Uri(server.Url);
            using var item = await load.Http.GetAsync($"bytes/{load.Iteration}", name: "get item");
            using var missing = await load.Http.GetAsync("status/404", expect: 404);
            if (load.Iteration % 3 == 0) (await load.Http.GetAsync("status/503")).Dispose();
        });

        var measured = result.Measurements;
        measured.Iterations.Should().BeEquivalentTo(new { Started = 60, Ok = 40, Failed = 20, LateDiscarded = 0 });
        measured.Metric("get item")!.Count.Should().Be(60);
        measured.Metric("http_request")!.Count.Should().Be(120);
        measured.Metric("http_request{failed}")!.Count.Should().Be(20);
        measured.Metric("http_connect")!.Count.Should().BeInRange(1, 5);
        measured.Metric("http_error")!.Percent.Should().BeApproximately(100 * 20 / 140.0, 1e-9);
        measured.Metric("http_status{200}")!.Total.Should().Be(60);
        measured.Metric("http_status{503}")!.Total.Should().Be(20);
        measured.Metric("http_bytes_received")!.Total.Should().Be(Iterations * (Iterations - 1) / 2);
        measured.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Message = "HTTP 503 GET", Count = 20 });
    }
}
