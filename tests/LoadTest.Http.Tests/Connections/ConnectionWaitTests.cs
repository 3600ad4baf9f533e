using LoadTest.Connections;

namespace LoadTest.Http.Tests.Connections;

public sealed class ConnectionWaitTests
{
    [Fact]
    public void A_set_up_that_begins_after_its_request_is_over_is_no_step_of_any_iteration()
    {
        using var harness = new HttpHarness();
        var request = new Request(harness.Load);
        request.IsAnswered();

        request.BeginConnect().Should().BeNull();
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public void A_set_up_that_ends_after_its_request_is_over_is_not_recorded()
    {
        using var harness = new HttpHarness();
        var request = new Request(harness.Load);
        var step = request.BeginConnect()!.Value;
        request.IsAnswered();

        request.EndConnect(step, failure: null);

        harness.Sink.Steps.Should().BeEmpty();
    }

    [Fact]
    public void A_set_up_that_a_request_waits_for_is_a_step_that_fails_with_it()
    {
        using var harness = new HttpHarness();
        var request = new Request(harness.Load);

        request.EndConnect(request.BeginConnect()!.Value, "refused");

        harness.Steps("http_connect").Should().ContainSingle().Which.HasFailed.Should().BeTrue();
    }

    private sealed class Request(LoadContext load) : ConnectionWait(load)
    {
        public void IsAnswered() => End();
    }
}
