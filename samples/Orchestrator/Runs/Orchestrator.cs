namespace Orchestration.Runs;

/// <summary>
/// Answers a request in three stages: rules, where they know an answer; else the model, through its adapter; and in any case the
/// schema that an output must keep.
/// </summary>
internal sealed class Orchestrator(RuleBook rules, Adapter adapter, OutputSchema schema)
{
    /// <summary>The stages, as they are named in logs and measurements.</summary>
    public const string Deterministic = "DETERMINISTIC";
    public const string AdapterStage = "ADAPTER";
    public const string Verify = "VERIFY";

    // An answer of which the model is less sure goes to a human.
    private const double SureConfidence = 0.5;

    /// <summary>Runs all stages.</summary>
    /// <param name="request">What the customer wrote.</param>
    /// <param name="ledger">Of the run.</param>
    /// <param name="cancellation">Ends a call of the model too.</param>
    /// <exception cref="OutputSchemaException">No stage came to a valid output.</exception>
    public async Task<RunResult> RunAsync(string request, IRunLedger ledger, CancellationToken cancellation)
    {
        var text = await ledger.StageAsync(Deterministic, () => Task.FromResult(rules.Answer(request)));
        var askedModel = text is null;
        text ??= await ledger.StageAsync(AdapterStage, () => adapter.AnswerAsync(request, ledger, cancellation));
        var output = await ledger.StageAsync(Verify, () => Task.FromResult(schema.Verify(text)));
        return new RunResult(output, askedModel, IsEscalated: output.Confidence < SureConfidence);
    }
}
