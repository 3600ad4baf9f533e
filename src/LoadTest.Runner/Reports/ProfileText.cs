namespace LoadTest.Runner.Reports;

/// <summary>The load in one line.</summary>
internal static class ProfileText
{
    /// <summary>Such as "closed model, 40 users, 60 s".</summary>
    public static string Of(ProfileSection profile, RunSection run)
    {
        List<string> parts = [$"{profile.Model} model"];
        if (profile.Users is { } users) parts.Add($"{users} users");
        if (profile.RatePerSecond is { } rate) parts.Add($"{NumberText.Of(rate)} iterations/s");
        if (profile.Iterations is { } iterations) parts.Add($"{iterations} iterations");
        if (profile.Stages.Count > 0) parts.Add(profile.Stages.Count == 1 ? "1 stage" : $"{profile.Stages.Count} stages");
        parts.Add($"{NumberText.Of(run.DurationSeconds)} s");
        return string.Join(", ", parts);
    }
}
