using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestration.Runs;

/// <summary>The stage DETERMINISTIC: answers what needs no language model.</summary>
internal sealed partial class RuleBook
{
    private static readonly string[] States = ["packed", "on its way", "delivered"];

    private bool _isEmpty;

    /// <summary>A book without rules, which leaves every request to the model.</summary>
    public static RuleBook Empty => new() { _isEmpty = true };

    /// <summary>The output for a request, as JSON; null if no rule knows it.</summary>
    public string? Answer(string request)
    {
        if (_isEmpty) return null;
        if (OrderStatus().Match(request) is { Success: true } order)
            return Write("order_status", $"Order {order.Groups[1].Value} is {States[int.Parse(order.Groups[1].ValueSpan, CultureInfo.InvariantCulture) % States.Length]}.");
        if (OpeningHours().Match(request) is { Success: true } shop)
            return Write("opening_hours", $"Our shop in {shop.Groups[1].Value} is open from {8 + (shop.Groups[1].Length % 3)} to 18.");
        return null;
    }

    private static string Write(string intent, string answer) => JsonSerializer.Serialize(new Output(intent, answer, Confidence: 1));

    [GeneratedRegex(@"^What is the status of order (\d{5})\?$")]
    private static partial Regex OrderStatus();

    [GeneratedRegex(@"^When does the shop in (\w+) open\?$")]
    private static partial Regex OpeningHours();
}
