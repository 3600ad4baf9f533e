using System.Text.Json;

namespace Rag.Tests;

/// <summary>A ladder of a sample, and which of its limits a machine busy with something else explains.</summary>
/// <param name="Report">Its <c>scale.json</c>.</param>
/// <param name="Generators">What the generator saw of itself at each size, in the order of the rungs.</param>
internal sealed record SampleLadder(JsonElement Report, IReadOnlyList<SampleGenerator> Generators)
{
    private const string Time = "timeEfficiency";
    private const string Memory = "memoryEfficiency";

    // As the engine looks for a peak of memory, and as few looks are too few for it.
    private const double LookEveryMs = 10;
    private const double FewestLooks = 10;

    /// <summary>The limits that did not pass.</summary>
    public IEnumerable<string> Missed => NotPassed.Select(limit => limit.GetProperty("statistic").GetString()!);

    /// <summary>Those among them that the machine explains, at every size.</summary>
    public IEnumerable<string> MissedByTheMachine =>
        from limit in NotPassed
        let name = limit.GetProperty("statistic").GetString()
        where name switch
        {
            Time => limit.GetProperty("verdict").GetString() == "fail" && Sizes.All(at => TimeIsExplained(at, limit.GetProperty("limit").GetDouble())),
            Memory => limit.GetProperty("verdict").GetString() == "inconclusive" && Sizes.All(LooksAreExplained) && Sizes.Any(HasTooFewLooks),
            _ => false,
        }
        select name;

    /// <summary>Limits that passed only because the machine was slower at the first size: without what explains that, a later one would miss them.</summary>
    public IEnumerable<string> HiddenByTheMachine =>
        from limit in Report.GetProperty("efficiencies").EnumerateArray()
        where limit.GetProperty("statistic").GetString() == Time && !Missed.Contains(Time)
        where Sizes.Skip(1).Any(at => Number(Rungs[at], "timeMs") > AllowedMs(at, limit.GetProperty("limit").GetDouble(), UndisturbedMs(0, comparedWith: at)))
        select Time;

    private IEnumerable<int> Sizes => Enumerable.Range(0, Rungs.Count);

    private List<JsonElement> Rungs => [.. Report.GetProperty("rungs").EnumerateArray()];

    private IEnumerable<JsonElement> NotPassed =>
        Report.GetProperty("efficiencies").EnumerateArray().Where(limit => limit.GetProperty("verdict").GetString() != "pass");

    /// <summary>Reads what a run has left.</summary>
    public static SampleLadder Read(FileInfo report)
    {
        var ladder = JsonElement.Parse(File.ReadAllText(report.FullName));
        var results = ladder.GetProperty("rungs").EnumerateArray()
            .Select(rung => Path.Combine(report.DirectoryName!, rung.GetProperty("directory").GetString()!, "result.json"))
            .Select(path => JsonElement.Parse(File.ReadAllText(path)));
        return new SampleLadder(ladder, [.. results.Select(result => new SampleGenerator(result.GetProperty("generator")))]);
    }

    private bool TimeIsExplained(int at, double limit) => UndisturbedMs(at, comparedWith: 0) <= AllowedMs(at, limit, Number(Rungs[0], "timeMs"));

    private double AllowedMs(int at, double limit, double firstMs) => firstMs / Number(Rungs[0], "size") * Number(Rungs[at], "size") / limit;

    // A request takes as long at any size: by what it took longer than at the other, the machine was slower. And what the generator has
    // seen of its own waiting is no time of the sample.
    private double UndisturbedMs(int at, int comparedWith)
    {
        var slower = Math.Max(1, RequestMs(Rungs[at]) / RequestMs(Rungs[comparedWith]));
        return (Number(Rungs[at], "timeMs") / slower) - Generators[at].OwnWaitsMs;
    }

    // Looks come from the pool of threads for which the generator has waited: in that time there would have been enough of them.
    private bool LooksAreExplained(int at) => Number(Rungs[at], "memoryLooks") + (Generators[at].OwnWaitsMs / LookEveryMs) >= FewestLooks;

    private bool HasTooFewLooks(int at) => Number(Rungs[at], "memoryLooks") < FewestLooks;

    private static double RequestMs(JsonElement rung) =>
        Number(rung.GetProperty("times").EnumerateArray().Single(time => time.GetProperty("name").GetString() == "http_request"), "meanMs");

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}
