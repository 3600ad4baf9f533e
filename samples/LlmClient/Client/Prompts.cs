using LoadTest;

namespace Llm.Client;

/// <summary>
/// What users ask: 80 % one of 3 common prompts, each as likely; 20 % one of 400 rare ones, of which few are asked often: the rank
/// is 400·u⁵ for a uniform u.
/// </summary>
internal static class Prompts
{
    private const int Rare = 400;

    private static readonly string[] Common = ["Summarise this mail.", "Translate this to German.", "Fix the grammar."];

    public static string Draw(LoadRandom random) =>
        random.Chance(0.8) ? random.Pick(Common) : $"Explain topic {(int)(Rare * Math.Pow(random.NextDouble(), 5))}.";
}
