using System.Globalization;
using System.Text.Json;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>Reads the saved result that a run is held against, before its load.</summary>
/// <param name="plan">Of the run.</param>
/// <param name="test">What is run.</param>
internal sealed class BaselineReader(RunPlan plan, TestSection test)
{
    private const double DefaultRegressionPercent = 10;

    /// <summary>The plan with the limits of the baseline, if the settings name one.</summary>
    /// <param name="settings">Of the run.</param>
    /// <param name="directory">Relative paths count from here.</param>
    /// <exception cref="ConfigurationException">There is no such result, or it is of another test or load.</exception>
    public RunPlan Apply(IReadOnlyDictionary<string, Setting> settings, string directory)
    {
        var percent = Percent(settings);
        if (plan.Run.IsDryRun || !settings.TryGetValue(SettingNames.Baseline, out var setting)) return plan;
        var report = Read(setting, Path.GetFullPath(setting.Text, directory));
        Check(setting, report);
        var limits = new BaselineKpis(plan.Scenario.Kpis, percent / 100, plan.Scenario.Judging).Of(report.Metrics.Select(Metric));
        return plan with { Kpis = [.. plan.Kpis, .. limits] };
    }

    private static double Percent(IReadOnlyDictionary<string, Setting> settings)
    {
        if (!settings.TryGetValue(SettingNames.Regression, out var setting)) return DefaultRegressionPercent;
        return double.TryParse(setting.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent < 100
            ? percent
            : throw Fault(setting, "the regression that a baseline allows is a percentage, 0 or more and below 100");
    }

    // One setting serves all tests of a project when it names the results of a whole run.
    private RunReport Read(Setting setting, string path)
    {
        string[] candidates = [path, Path.Combine(path, JsonReport.FileName), Path.Combine(ReportDirectory.Of(path, test), JsonReport.FileName)];
        var file = Array.Find(candidates, File.Exists)
            ?? throw Fault(setting, $"a baseline is a {JsonReport.FileName}, its directory, or the results directory of a run with this test; none is at {string.Join(" or ", candidates)}");
        try
        {
            var report = JsonSerializer.Deserialize(File.ReadAllText(file), ReportJsonContext.Default.RunReport);
            return report?.Schema == RunReport.SchemaName ? report : throw new JsonException($"its schema is not {RunReport.SchemaName}");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Fault(setting, $"a baseline is a {JsonReport.FileName} as a run writes it; {file} is not ({fault.Message})");
        }
    }

    private void Check(Setting setting, RunReport report)
    {
        var faults = new List<string>();
        var profile = ProfileReport.Of(plan);
        Compare("test", $"{report.Test.Class}.{report.Test.Name}", Redaction.Redact($"{test.Class}.{test.Name}"));
        Compare("model", report.Profile.Model, profile.Model);
        Compare("number of users", report.Profile.Users, profile.Users);
        Compare("rate", report.Profile.RatePerSecond, profile.RatePerSecond);
        // A result from before the mix was in it has none, whatever was run.
        if (report.Profile.Mix.Count > 0) Compare("mix", MixOf(report.Profile), MixOf(profile));
        if (faults.Count > 0) throw new ConfigurationException(faults);

        void Compare(string what, object? then, object? now)
        {
            if (!Equals(then, now))
                faults.Add(FormattableString.Invariant($"A baseline is of the same test under the same load; {setting.Origin} names one whose {what} is {then ?? "none"}, and now it is {now ?? "none"}. Run it again under this load, or name another."));
        }
    }

    private static string MixOf(ProfileSection profile) =>
        string.Join(',', profile.Mix.Select(row => FormattableString.Invariant($"{Redaction.Redact(row.Branch)}={row.Weight}")));

    private static BaselineMetric Metric(MetricRow metric) => new(
        metric.Name, metric.Count, metric.PerSecond, metric.Kind == "rate" ? metric.Percent : null, IsLevel(metric) ? metric.Mean : null, Percentiles(metric));

    private static bool IsLevel(MetricRow metric) => metric is { Kind: "gauge" } or { Kind: "trend", Unit: not "ms" };

    private static (double Percentile, double Ms)[] Percentiles(MetricRow metric)
    {
        // What failed, and what nobody asked for, has its own meaning of worse.
        if (metric is not { Kind: "trend", Unit: "ms", Percentiles: { } values } || metric.Name.EndsWith('}')) return [];
        (double Percentile, double? Ms)[] all = [(50, values.P50), (95, values.P95), (99, values.P99)];
        return [.. all.Where(one => one.Ms is not null).Select(one => (one.Percentile, one.Ms!.Value))];
    }

    private static ConfigurationException Fault(Setting setting, string rule) => new([$"{setting.Origin}: {rule}; found \"{setting.Text}\"."]);
}
