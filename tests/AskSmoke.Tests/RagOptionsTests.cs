using Rag.Service;

namespace Rag.Tests;

public sealed class RagOptionsTests
{
    [Fact]
    public void An_empty_environment_starts_a_healthy_service_in_this_process() =>
        RagOptions.Read(_ => null).Should().Be(new RagOptions());

    [Theory]
    [InlineData("ASK_SLOW")]
    [InlineData("ASK_SLOW_FIRST_TOKEN")]
    [InlineData("ASK_FORGETFUL")]
    [InlineData("ASK_FAILING")]
    public void A_switch_turns_on_its_own_fault_only(string variable)
    {
        var expected = variable switch
        {
            "ASK_SLOW" => new Faults { Slow = true },
            "ASK_SLOW_FIRST_TOKEN" => new Faults { SlowFirstToken = true },
            "ASK_FORGETFUL" => new Faults { Forgetful = true },
            _ => new Faults { Failing = true },
        };

        RagOptions.Read(name => name == variable ? "1" : null).Faults.Should().Be(expected);
        RagOptions.Read(name => name == variable ? "0" : null).Faults.Should().Be(new Faults());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://127.0.0.1:5000/")]
    public void The_address_of_an_external_service_ends_with_a_slash(string url)
    {
        var options = RagOptions.Read(name => name == "ASK_URL" ? url : null);

        options.Url.Should().Be(new Uri("http://127.0.0.1:5000/"));
        options.Endpoint.Should().Be("endpoint: http://127.0.0.1:5000/");
    }
}
