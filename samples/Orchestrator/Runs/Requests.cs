namespace Orchestration.Runs;

/// <summary>What customers write, drawn from random numbers.</summary>
internal static class Requests
{
    private static readonly string[] Towns = ["Lindau", "Bergen", "Aachen", "Potsdam", "Weimar", "Kiel", "Worms", "Fulda"];
    private static readonly string[] Things = ["kettle", "lamp", "backpack", "radio", "bicycle pump", "coat", "tent", "clock"];
    private static readonly string[] Mishaps = ["arrived broken", "is the wrong colour", "came a week late", "lacks its manual", "makes a strange noise"];
    private static readonly string[] Wishes = ["Can I have my money back?", "Please send another one.", "What do you propose?", "Who pays for the return?"];

    /// <summary>One that a rule can answer.</summary>
    public static string Trivial(Random random) => random.Next(2) == 0
        ? $"What is the status of order {random.Next(10_000, 100_000)}?"
        : $"When does the shop in {Pick(random, Towns)} open?";

    /// <summary>One that takes a model.</summary>
    public static string Complex(Random random) =>
        $"The {Pick(random, Things)} of order {random.Next(10_000, 100_000)} from your shop in {Pick(random, Towns)} {Pick(random, Mishaps)}. {Pick(random, Wishes)}";

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
