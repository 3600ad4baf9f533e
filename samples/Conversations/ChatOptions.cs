using System.Globalization;
using Chat.Server;

namespace Chat;

/// <summary>What the environment says about the conversations. A switch is on if it is <c>1</c>.</summary>
internal sealed record ChatOptions
{
    /// <summary><c>TALK_URL</c>: an external server, or the balancer before several; null starts them in this process.</summary>
    public string? Url { get; init; }

    /// <summary><c>TALK_CORPUS_WEIGHT</c>: the share of messages that come from the corpus, 0 to 1.</summary>
    public double CorpusWeight { get; init; } = 0.3;

    /// <summary><c>TALK_REPETITIVE</c>: every template is filled alike. Breaks <c>low_diversity</c>.</summary>
    public bool IsRepetitive { get; init; }

    /// <summary><c>TALK_LENGTHY</c>: what is made of templates is as long as it may be. Breaks <c>length_50_to_200</c>.</summary>
    public bool IsLengthy { get; init; }

    /// <summary><c>TALK_SLOW</c> and so on, as in the table of the README.</summary>
    public Faults Faults { get; init; } = new();

    /// <summary>Reads the environment through a function.</summary>
    /// <exception cref="FormatException">The share is none.</exception>
    public static ChatOptions Read(Func<string, string?> variable) => new()
    {
        Url = variable("TALK_URL") is { Length: > 0 } url ? url.TrimEnd('/') : null,
        CorpusWeight = variable("TALK_CORPUS_WEIGHT") is { Length: > 0 } weight ? Share(weight) : 0.3,
        IsRepetitive = variable("TALK_REPETITIVE") == "1",
        IsLengthy = variable("TALK_LENGTHY") == "1",
        Faults = new Faults
        {
            Slow = variable("TALK_SLOW") == "1",
            Bloating = variable("TALK_BLOATING") == "1",
            Unpacked = variable("TALK_UNPACKED") == "1",
            Failing = variable("TALK_FAILING") == "1",
            Unsticky = variable("TALK_UNSTICKY") == "1",
            NoFailover = variable("TALK_NO_FAILOVER") == "1",
        },
    };

    private static double Share(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new FormatException($"TALK_CORPUS_WEIGHT is a share between 0 and 1; found \"{text}\". Set such a number.");
}
