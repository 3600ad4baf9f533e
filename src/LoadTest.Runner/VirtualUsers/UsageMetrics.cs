namespace LoadTest.Runner.VirtualUsers;

/// <summary>The metrics of what language models use.</summary>
internal static class UsageMetrics
{
    /// <summary>Tokens that were sent, cached ones included.</summary>
    public const string TokensIn = "tokens_in";

    /// <summary>Tokens that were generated.</summary>
    public const string TokensOut = "tokens_out";

    /// <summary>Tokens that were sent and found in the service's cache.</summary>
    public const string TokensCached = "tokens_cached";

    /// <summary>Money.</summary>
    public const string Cost = "cost";

    /// <summary>Whether a metric counts tokens.</summary>
    public static bool IsTokens(string name) => name is TokensIn or TokensOut or TokensCached;
}
