using System.Runtime.CompilerServices;
using LoadTest;
using LoadTest.Runner.Scenarios;

namespace Shops;

/// <summary>Stands in for the generator until it is packed.</summary>
internal static class HandSeasonRegistration
{
    [ModuleInitializer]
    internal static void Register()
    {
        Add(nameof(SeasonTests.Ski), (tests, load) => tests.Ski(load));
        Add(nameof(SeasonTests.Swim), (tests, load) => tests.Swim(load));
        Add(nameof(SeasonTests.Climb), (tests, load) => tests.Climb(load));
        Add(nameof(SeasonTests.Walk), (_, load) => SeasonTests.Walk(load));
    }

    private static void Add(string method, Func<SeasonTests, LoadContext, Task> invoke) => ScenarioRegistry.Add(new Scenario
    {
        Class = typeof(SeasonTests),
        Method = method,
        Invoke = (tests, load) => new ValueTask(invoke((tests as SeasonTests)!, load)),
        Profile = new() { Users = 1, Iterations = 1 },
    });
}
