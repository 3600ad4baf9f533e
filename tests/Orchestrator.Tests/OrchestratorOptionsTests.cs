using Orchestration.Model;

namespace Orchestration.Tests;

public sealed class OrchestratorOptionsTests
{
    [Fact]
    public void An_empty_environment_starts_a_healthy_model_in_this_process() =>
        OrchestratorOptions.Read(_ => null).Should().Be(new OrchestratorOptions());

    [Theory]
    [InlineData("ORCHESTRATOR_SLOW")]
    [InlineData("ORCHESTRATOR_NO_RULES")]
    [InlineData("ORCHESTRATOR_LENIENT")]
    [InlineData("ORCHESTRATOR_VERBOSE")]
    [InlineData("ORCHESTRATOR_UNSURE")]
    public void A_switch_turns_on_its_own_fault_only(string variable)
    {
        var expected = variable switch
        {
            "ORCHESTRATOR_SLOW" => new Faults { Slow = true },
            "ORCHESTRATOR_NO_RULES" => new Faults { NoRules = true },
            "ORCHESTRATOR_LENIENT" => new Faults { Lenient = true },
            "ORCHESTRATOR_VERBOSE" => new Faults { Verbose = true },
            _ => new Faults { Unsure = true },
        };

        OrchestratorOptions.Read(name => name == variable ? "1" : null).Faults.Should().Be(expected);
        OrchestratorOptions.Read(name => name == variable ? "0" : null).Faults.Should().Be(new Faults());
    }

    [Theory]
    [InlineData("http://127.0.0.1:8000/v1")]
    [InlineData("http://127.0.0.1:8000/v1/")]
    public void With_a_URL_and_a_key_the_model_elsewhere_is_asked(string url)
    {
        var options = Read(("ORCHESTRATOR_URL", url), ("ORCHESTRATOR_API_KEY", "key"));

        options.Url.Should().Be(new Uri("http://127.0.0.1:8000/v1/"));
        options.Endpoint.Should().Be("endpoint: http://127.0.0.1:8000/v1/");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8000/v1", null, "endpoint: embedded, for ORCHESTRATOR_URL needs ORCHESTRATOR_API_KEY")]
    [InlineData(null, "key", "endpoint: embedded, for ORCHESTRATOR_URL is not set")]
    public void Without_a_URL_or_a_key_it_is_the_one_in_this_process_and_says_why(string? url, string? key, string line)
    {
        var options = Read(("ORCHESTRATOR_URL", url), ("ORCHESTRATOR_API_KEY", key));

        options.Url.Should().BeNull();
        options.Endpoint.Should().Be(line);
    }

    private static OrchestratorOptions Read(params (string Name, string? Value)[] variables) =>
        OrchestratorOptions.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
