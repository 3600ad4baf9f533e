namespace LoadTest.Requests;

/// <summary>The steps that a request is timed as; each ends once, and what comes later has no effect.</summary>
internal readonly struct ExchangeSteps
{
    private readonly LoadStep _request;
    private readonly LoadStep _firstByte;
    private readonly LoadStep? _named;

    public ExchangeSteps(LoadContext load, string? name)
    {
        _named = name is null ? null : load.Step(name);
        _request = load.Step(HttpMetrics.Request);
        _firstByte = load.Step(HttpMetrics.FirstByte);
    }

    /// <summary>The headers have arrived.</summary>
    /// <param name="failure">Why the request has failed, if it has.</param>
    public void EndFirstByte(string? failure) => End(_firstByte, failure);

    /// <summary>The body has arrived.</summary>
    /// <param name="failure">Why the request has failed, if it has.</param>
    public void End(string? failure)
    {
        End(_request, failure);
        if (_named is { } named) End(named, failure);
    }

    private static void End(LoadStep step, string? failure)
    {
        if (failure is not null) step.Fail(failure);
        step.Dispose();
    }
}
