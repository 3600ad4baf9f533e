using System.Diagnostics.Metrics;
using System.Reflection;
using System.Reflection.Emit;
using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class InProcessServiceTests : IDisposable
{
    // Of each test its own, for assemblies stay.
    private readonly string _hosting = $"Hosting{Guid.NewGuid():N}";
    private readonly Meter _meter;
    private readonly UpDownCounter<long> _requests;

    public InProcessServiceTests()
    {
        _meter = new Meter(_hosting);
        _requests = _meter.CreateUpDownCounter<long>("http.server.active_requests");
    }

    public void Dispose() => _meter.Dispose();

    [Fact]
    public void A_service_that_starts_during_the_run_is_heard()
    {
        var seen = 0;
        using var service = new InProcessService(() => seen++, _hosting);
        _requests.Add(1);
        seen.Should().Be(0, "nobody listens where no service can be");
        LoadHosting();

        _requests.Add(1);

        seen.Should().Be(1);
    }

    [Fact]
    public void A_service_that_is_there_is_heard_until_the_end()
    {
        LoadHosting();
        var (seen, other) = (0, 0);
        using var service = new InProcessService(() => seen++, _hosting);
        using (new InProcessService(() => other++, _hosting)) _requests.Add(1);
        _requests.Add(1);

        seen.Should().Be(1, "one request tells all");
        other.Should().Be(1);
    }

    [Fact]
    public void Who_has_ended_hears_nothing()
    {
        var seen = 0;
        new InProcessService(() => seen++, _hosting).Dispose();
        LoadHosting();

        _requests.Add(1);

        seen.Should().Be(0);
    }

    private void LoadHosting() => AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(_hosting), AssemblyBuilderAccess.Run);
}
