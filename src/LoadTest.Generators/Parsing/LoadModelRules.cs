using LoadTest.Generators.Diagnostics;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks that the quantities of a profile belong to one model.</summary>
internal static class LoadModelRules
{
    private const int Gamma = 2;

    private static readonly string[] OpenOnly = ["MaxUsers", "Arrivals", "Burstiness"];
    private static readonly string[] ClosedOnly = ["ThinkTime", "Pacing"];

    public static void Check(LoadMethod method, LoadModel model)
    {
        var loadTest = method.LoadTest;
        if (loadTest.IsSet("Users") && loadTest.IsSet("Rate"))
        {
            method.Faults.Add(
                LoadRules.UsersAndRate,
                loadTest.LocationOf("Rate"),
                method.Name,
                Texts.Number(loadTest.Read<int>("Users") ?? 0),
                Texts.Number(loadTest.Read<double>("Rate") ?? 0));
        }

        if (model == LoadModel.None && !method.Attributes("StageAttribute").Any())
            method.Faults.Add(LoadRules.NoLoad, loadTest.Location, method.Name);
        if (model == LoadModel.Open) Refuse(method, ClosedOnly, LoadRules.PauseInOpenModel);
        if (model == LoadModel.Closed) Refuse(method, OpenOnly, LoadRules.OpenModelOnly);
        if (model == LoadModel.Open) CheckBurstiness(method);
        if (loadTest.IsSet("ThinkTime") && loadTest.IsSet("Pacing"))
            method.Faults.Add(LoadRules.ThinkTimeAndPacing, loadTest.LocationOf("Pacing"), method.Name);
    }

    private static void Refuse(LoadMethod method, string[] properties, Microsoft.CodeAnalysis.DiagnosticDescriptor rule)
    {
        foreach (var property in properties)
        {
            if (method.LoadTest.IsSet(property)) method.Faults.Add(rule, method.LoadTest.LocationOf(property), method.Name, property);
        }
    }

    private static void CheckBurstiness(LoadMethod method)
    {
        var arrivals = method.LoadTest.Read<int>("Arrivals") ?? 0;
        if (!method.LoadTest.IsSet("Burstiness") || arrivals == Gamma) return;

        method.Faults.Add(
            LoadRules.BurstinessWithoutGamma, method.LoadTest.LocationOf("Burstiness"), method.Name, arrivals == 0 ? "constant" : "Poisson");
    }
}
