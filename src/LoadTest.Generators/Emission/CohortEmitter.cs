using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the cohorts.</summary>
internal static class CohortEmitter
{
    private const string Cohort = "global::LoadTest.Runner.Scenarios.CohortDefinition";
    private const string Share = "global::LoadTest.Runner.Profiles.CohortShare";

    public static void Emit(ObjectWriter scenario, IReadOnlyList<CohortModel> cohorts) =>
        scenario.SetAll("Cohorts", cohorts, static (items, cohort) => items.AddNew(Cohort, properties =>
        {
            properties.Set("Name", Literals.Of(cohort.Name));
            properties.Set("Invoke", CallEmitter.Invoker(cohort.Call));
            properties.SetNew("Share", Share, share =>
            {
                share.Set("Iterations", cohort.Iterations);
                share.Set("Percent", cohort.Percent);
                share.Set("MinIterations", cohort.MinIterations);
                share.Set("MaxIterations", cohort.MaxIterations);
            });
            properties.Set("ExpectFailure", cohort.ExpectFailure is { } failure ? Literals.Of(failure) : null);
        }));
}
