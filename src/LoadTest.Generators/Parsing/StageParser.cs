using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the stages, in the order of the source.</summary>
internal static class StageParser
{
    public static EquatableArray<StageModel> Parse(LoadMethod method)
    {
        var attributes = method.Attributes("StageAttribute").ToArray();
        if (attributes.Length == 0) return default;

        var stages = new List<StageModel>();
        var durationsAreKnown = true;
        for (var i = 0; i < attributes.Length; i++)
        {
            var duration = Durations.ReadArgument(method, attributes[i], "duration of stage " + Texts.Number(i + 1));
            durationsAreKnown &= duration is not null;
            CheckKind(method, attributes, i);
            if (ReadTarget(method, attributes[i], i) is { } target && duration is { } ticks)
                stages.Add(new StageModel(ticks, target, attributes[i].IsSet("Rate")));
        }

        if (durationsAreKnown && stages.Count == attributes.Length) CheckTotal(method, attributes[0], stages);
        return new EquatableArray<StageModel>(stages);
    }

    private static double? ReadTarget(LoadMethod method, AttributeReader stage, int index)
    {
        if (stage.IsSet("Users") == stage.IsSet("Rate"))
        {
            method.Faults.Add(
                LoadRules.StageLevel,
                stage.Location,
                Texts.Number(index + 1),
                method.Name,
                stage.IsSet("Users") ? "both Users and Rate" : "neither Users nor Rate");
            return null;
        }

        var property = stage.IsSet("Users") ? "Users" : "Rate";
        double? target = stage.Read<int>("Users") ?? stage.Read<double>("Rate");
        return target is { } value
            && Numbers.Check(method, stage, property, value, value >= 0 && !double.IsInfinity(value), "0 or more and finite")
                ? value
                : null;
    }

    private static void CheckKind(LoadMethod method, AttributeReader[] stages, int index)
    {
        var first = method.LoadTest.IsSet("Users") || method.LoadTest.IsSet("Rate") ? method.LoadTest : stages[0];
        var expected = first.IsSet("Rate") ? "Rate" : "Users";
        var other = expected == "Rate" ? "Users" : "Rate";
        if (first.IsSet(other) || !stages[index].IsSet(other) || stages[index].IsSet(expected)) return;

        method.Faults.Add(
            LoadRules.MixedLevels,
            stages[index].LocationOf(other),
            Texts.Number(index + 1),
            method.Name,
            other,
            first.Name == "Stage" ? "first stage" : "load test",
            expected);
    }

    private static void CheckTotal(LoadMethod method, AttributeReader first, List<StageModel> stages)
    {
        if (stages.All(stage => stage.Duration == 0))
            method.Faults.Add(LoadRules.DurationAboveZero, first.LocationOf(0), "sum of the stages", method.Name, "0 s");
        if (stages.All(stage => stage.Target == 0) && !method.LoadTest.IsSet("Users") && !method.LoadTest.IsSet("Rate"))
            method.Faults.Add(LoadRules.NoLevel, first.Location, method.Name);
    }
}
