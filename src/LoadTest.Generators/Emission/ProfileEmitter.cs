using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the load profile.</summary>
internal static class ProfileEmitter
{
    private const string Profiles = "global::LoadTest.Runner.Profiles.";

    public static void Emit(ObjectWriter scenario, ProfileModel profile) => scenario.SetNew("Profile", Profiles + "LoadProfile", properties =>
    {
        properties.Set("Users", profile.Users);
        properties.Set("Rate", profile.Rate);
        properties.Set("MaxUsers", profile.MaxUsers);
        properties.Set("Arrivals", profile.Arrivals);
        properties.Set("Burstiness", profile.Burstiness);
        properties.Set("Iterations", profile.Iterations);
        properties.SetDuration("Duration", profile.Duration);
        properties.SetDuration("RampUp", profile.RampUp);
        properties.SetDuration("RampDown", profile.RampDown);
        properties.SetDuration("WarmUp", profile.WarmUp);
        properties.Set("ThinkTime", profile.ThinkTime is { } pause ? ThinkTime(pause) : null);
        properties.SetDuration("Pacing", profile.Pacing);
        properties.SetAll("Stages", profile.Stages, static (items, stage) => items.Add(Stage(stage)));
        properties.SetDuration("IterationTimeout", profile.IterationTimeout);
        properties.SetDuration("GracefulStop", profile.GracefulStop);
        properties.Set("Seed", profile.Seed);
    });

    private static string ThinkTime(ThinkTimeModel pause) =>
        "new " + Profiles + "ThinkTime(" + Literals.Duration(pause.Shortest) + ", " + Literals.Duration(pause.Longest) + ")";

    private static string Stage(StageModel stage) =>
        "new " + Profiles + "LoadStage(" + Literals.Duration(stage.Duration) + ", " + Literals.Of(stage.Target) + ", IsRate: "
        + Literals.Of(stage.IsRate) + ")";
}
