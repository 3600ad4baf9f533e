using System.Globalization;
using Chat.Server;

namespace Chat;

/// <summary>What the environment says about the conversations. A switch is on if it is <c>1</c>.</summary>
internal sealed record ChatOptions
{
    /// <summary><c>TALK_URL</c>: external servers to talk to, separated by commas; none starts them in this process.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary><c>TALK_CORPUS_WEIGHT</c>: the share of messages that come from the corpus, 0 to 1.</summary>
    public double CorpusWeight { get; init; } = 0.3;

    /// <summary><c>TALK_REPETITIVE</c>: every template is filled alike. Breaks <c>low_diversity</c>.</summary>
    public bool IsRepetitive { get; init; }

    /// <summary><c>TALK_UNSTICKY</c>: each message goes to the next of several servers. Breaks <c>session_lost</c>.</summary>
    public bool IsUnsticky { get; init; }

    /// <summary>Off with <c>TALK_NO_FAILOVER</c>: who loses a server stays without one. Breaks the success rate of <c>Failover</c>.</summary>
    public bool FailsOver { get; init; } = true;

    /// <summary><c>TALK_SLOW</c>, <c>TALK_BLOATING</c>, <c>TALK_FAILING</c>.</summary>
    public Faults Faults { get; init; } = new();

    /// <summary>Reads the environment through a function.</summary>
    /// <exception cref="FormatException">The share is none.</exception>
    public static ChatOptions Read(Func<string, string?> variable) => new()
    {
        Urls = variable("TALK_URL")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        CorpusWeight = variable("TALK_CORPUS_WEIGHT") is { Length: > 0 } weight ? Share(weight) : 0.3,
        IsRepetitive = variable("TALK_REPETITIVE") == "1",
        IsUnsticky = variable("TALK_UNSTICKY") == "1",
        FailsOver = variable("TALK_NO_FAILOVER") != "1",
        Faults = new Faults
        {
            Slow = variable("TALK_SLOW") == "1",
            Bloating = variable("TALK_BLOATING") == "1",
            Failing = variable("TALK_FAILING") == "1",
        },
    };

    private static double Share(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new FormatException($"TALK_CORPUS_WEIGHT is a share between 0 and 1; found \"{text}\". Set such a number.");
}
