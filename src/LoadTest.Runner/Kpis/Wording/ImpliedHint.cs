namespace LoadTest.Runner.Kpis.Wording;

/// <summary>Tells who wrote no such limit where it comes from and how to change it.</summary>
internal static class ImpliedHint
{
    /// <summary>A sentence with a space before it; empty for a limit from the source.</summary>
    public static string For(KpiDefinition definition)
    {
        if (!definition.Implied) return "";

        var property = KpiNames.Property(definition);
        var what = definition.Statistic == KpiStatistic.DroppedPercent
            ? "to allow dropped iterations, or raise MaxUsers."
            : "to allow errors.";
        return $" {property} = {NumberText.Exact(definition.Limit)} is implied; set [Kpi({property} = …)] {what}";
    }
}
