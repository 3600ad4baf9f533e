using System.Text.Json;
using Orchestration.Client;
using Orchestration.Runs;

namespace Orchestration.Model;

/// <summary>What the "language model" says, and how many tokens that takes.</summary>
internal sealed class Wording(Faults faults)
{
    private const double UnsureShare = 0.03;
    private const double OftenUnsureShare = 0.4;
    private const int VerboseTimes = 10;

    private static readonly string[] Intents = ["refund", "replacement", "complaint", "return"];
    private static readonly string[] Answers =
    [
        "We are sorry. You get your money back within a week.",
        "We are sorry. Another one is on its way to you.",
        "Please send it back at our expense, and we will have a look at it.",
        "Please show it in the shop, where somebody will find a way.",
    ];

    /// <summary>Words an answer.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="random">Of this request.</param>
    public ChatCompletion Answer(IReadOnlyList<ChatMessage> messages, Random random)
    {
        var isUnsure = random.NextDouble() < (faults.Unsure ? OftenUnsureShare : UnsureShare);
        var answer = Answers[random.Next(Answers.Length)];
        if (faults.Verbose) answer = string.Join(' ', Enumerable.Repeat(answer, VerboseTimes));
        var output = new Output(Intents[random.Next(Intents.Length)], answer, isUnsure ? 0.3 : 0.9);
        var content = JsonSerializer.Serialize(output);
        return new ChatCompletion(
            [new ChatChoice(new ChatMessage("assistant", content), "stop")],
            new Usage(messages.Sum(message => Tokens(message.Content)), Tokens(content)));
    }

    // A word, or four letters of a longer one.
    private static int Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(word => (word.Length + 3) / 4);
}
