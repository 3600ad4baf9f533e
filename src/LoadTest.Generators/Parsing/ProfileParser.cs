using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the load profile.</summary>
internal static class ProfileParser
{
    public static ProfileModel Parse(LoadMethod method)
    {
        var loadTest = method.LoadTest;
        var profile = new ProfileModel
        {
            Users = Numbers.ReadCount(method, loadTest, "Users"),
            Rate = Numbers.ReadPositive(method, loadTest, "Rate"),
            MaxUsers = Numbers.ReadCount(method, loadTest, "MaxUsers"),
            Arrivals = Enumerations.Read(loadTest, "Arrivals"),
            Burstiness = Numbers.ReadPositive(method, loadTest, "Burstiness"),
            Iterations = Numbers.ReadLongCount(method, loadTest, "Iterations"),
            Duration = Durations.Read(method, loadTest, "Duration", aboveZero: true),
            RampUp = Durations.Read(method, loadTest, "RampUp"),
            RampDown = Durations.Read(method, loadTest, "RampDown"),
            WarmUp = Durations.Read(method, loadTest, "WarmUp"),
            ThinkTime = Durations.ReadRange(method, loadTest, "ThinkTime"),
            Pacing = Durations.Read(method, loadTest, "Pacing", aboveZero: true),
            Stages = StageParser.Parse(method),
            IterationTimeout = Durations.Read(method, loadTest, "IterationTimeout", aboveZero: true),
            GracefulStop = Durations.Read(method, loadTest, "GracefulStop"),
            Seed = loadTest.Read<long>("Seed"),
        };
        var model = ModelOf(method);
        LoadModelRules.Check(method, model);
        TimingRules.Check(method, profile);
        return profile;
    }

    private static LoadModel ModelOf(LoadMethod method)
    {
        var users = method.LoadTest.IsSet("Users");
        var rate = method.LoadTest.IsSet("Rate");
        foreach (var stage in method.Attributes("StageAttribute"))
        {
            users |= stage.IsSet("Users");
            rate |= stage.IsSet("Rate");
        }

        if (users == rate) return users ? LoadModel.Both : LoadModel.None;
        return users ? LoadModel.Closed : LoadModel.Open;
    }
}
