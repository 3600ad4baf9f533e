using System.Net;
using System.Net.Http.Json;
using Orchestration.Model;
using Orchestration.Runs;

namespace Orchestration.Tests;

public sealed class SupportDeskTests
{
    private const string Trivial = "What is the status of order 48213?";
    private const string Complex = "The kettle of order 48213 from your shop in Kiel arrived broken. What do you propose?";

    [Fact]
    public async Task A_trivial_request_is_answered_by_a_rule_and_skips_the_model()
    {
        var (result, ledger) = await RunAsync(Trivial);

        result.Should().BeEquivalentTo(new { AskedModel = false, IsEscalated = false, Output = new { Intent = "order_status" } });
        ledger.Stages.Should().Equal("DETERMINISTIC", "VERIFY");
        ledger.Answers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_complex_request_goes_to_the_model_once()
    {
        var (result, ledger) = await RunAsync(Complex);

        result.AskedModel.Should().BeTrue();
        ledger.Stages.Should().Equal("DETERMINISTIC", "ADAPTER", "VERIFY");
        ledger.Answers.Should().ContainSingle().Which.Should().Match<Client.Usage>(usage => usage.PromptTokens > 20 && usage.CompletionTokens > 10);
    }

    [Fact]
    public async Task An_exhausted_budget_never_asks_the_model_and_fails_the_schema()
    {
        var ledger = new NotedLedger(tokens: 1);
        await using var desk = await StartAsync();

        var run = () => desk.Orchestrator.RunAsync(Complex, ledger, TestContext.Current.CancellationToken);

        (await run.Should().ThrowAsync<OutputSchemaException>()).WithMessage("OUTPUT_SCHEMA_INVALID: the output is empty");
        ledger.Answers.Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_request_gets_the_same_answer() =>
        (await RunAsync(Complex)).Result.Should().Be((await RunAsync(Complex)).Result);

    [Fact]
    public async Task Without_rules_the_model_is_asked_for_everything() =>
        (await RunAsync(Trivial, new Faults { NoRules = true })).Result.AskedModel.Should().BeTrue();

    [Fact]
    public async Task A_verbose_model_takes_several_times_the_tokens()
    {
        var usual = (await RunAsync(Complex)).Ledger.Answers[0];

        (await RunAsync(Complex, new Faults { Verbose = true })).Ledger.Answers[0].CompletionTokens.Should().BeGreaterThan(5 * usual.CompletionTokens);
    }

    [Fact]
    public async Task A_model_elsewhere_is_asked_with_its_key()
    {
        await using var host = await ModelHost.StartAsync(new Faults(), new LeapingTime());
        await using var desk = await StartAsync(new OrchestratorOptions { Url = host.BaseUrl, ApiKey = "key" });

        (await desk.Orchestrator.RunAsync(Complex, new NotedLedger(), TestContext.Current.CancellationToken)).AskedModel.Should().BeTrue();
    }

    [Fact]
    public async Task The_model_speaks_the_protocol_of_OpenAI()
    {
        await using var host = await ModelHost.StartAsync(new Faults(), new LeapingTime());
        using var http = new HttpClient { BaseAddress = host.BaseUrl };

        using var answer = await http.PostAsJsonAsync(
            "chat/completions", new { model = "any", messages = (object[])[new { role = "user", content = "Hello" }] }, TestContext.Current.CancellationToken);
        using var nothing = await http.PostAsJsonAsync("chat/completions", new { model = "any", messages = Array.Empty<object>() }, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should()
            .MatchRegex("""^\{"choices":\[\{"message":\{"role":"assistant","content":".+"\},"finish_reason":"stop"\}\],"usage":\{"prompt_tokens":2,"completion_tokens":\d+\}\}$""");
        nothing.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<(RunResult Result, NotedLedger Ledger)> RunAsync(string request, Faults? faults = null)
    {
        var ledger = new NotedLedger();
        await using var desk = await StartAsync(new OrchestratorOptions { Faults = faults ?? new Faults() });
        return (await desk.Orchestrator.RunAsync(request, ledger, TestContext.Current.CancellationToken), ledger);
    }

    private static async Task<SupportDesk> StartAsync(OrchestratorOptions? options = null)
    {
        var desk = new SupportDesk(options ?? new OrchestratorOptions(), new LeapingTime());
        await desk.InitializeAsync();
        return desk;
    }
}
