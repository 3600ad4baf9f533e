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
    public void The_address_of_an_external_model_ends_with_a_slash(string url) =>
        OrchestratorOptions.Read(name => name == "ORCHESTRATOR_BASE_URL" ? url : null).BaseUrl.Should().Be(new Uri("http://127.0.0.1:8000/v1/"));
}
