namespace LoadTest.Runner.Overrides;

/// <summary>What can be overridden, as <c>loadtest.json</c> names it; the environment says <c>LOADTEST_</c> and the same in capitals.</summary>
internal static class SettingNames
{
    public const string Users = "users";
    public const string Rate = "rate";
    public const string Iterations = "iterations";
    public const string Duration = "duration";
    public const string Mix = "mix";
    public const string Seed = "seed";
    public const string TimeScale = "timescale";
    public const string Results = "results";
    public const string Profile = "profile";
    public const string Enabled = "enabled";
    public const string DryRun = "dryrun";
    public const string Allow = "allow";
    public const string Currency = "currency";
    public const string Baseline = "baseline";
    public const string Regression = "regression";

    public const string EnvironmentPrefix = "LOADTEST_";

    public static IReadOnlyList<string> All { get; } =
        [Users, Rate, Iterations, Duration, Mix, Seed, TimeScale, Results, Profile, Enabled, DryRun, Allow, Currency, Baseline, Regression];
}
