using System.Runtime.CompilerServices;
using LoadTest;
using LoadTest.Runner.Scenarios;

namespace Shops;

/// <summary>Stands in for the generator until it is packed.</summary>
internal static class HandRegistration
{
    [ModuleInitializer]
    internal static void Register()
    {
        Add<ShopTests>(nameof(ShopTests.Buy), 4, (tests, load) => tests.Buy(load));
        Add<ShopTests>(nameof(ShopTests.Pay), 1, (tests, load) => tests.Pay(load));
        Add<ShopTests>(nameof(ShopTests.Refund), 1, (tests, load) => tests.Refund(load));
        Add<BasketContract>(nameof(BasketContract.Add), 1, (tests, load) => tests.Add(load));
        Add<FailingTests>(nameof(FailingTests.OutOfStock), 2, (tests, load) => tests.OutOfStock(load));
        Add<FailingTests>(nameof(FailingTests.Jam), 1, (tests, load) => tests.Jam(load));
        Add<BrokenFixtureTests>(nameof(BrokenFixtureTests.NeverRuns), 1, (tests, load) => tests.NeverRuns(load));
    }

    private static void Add<T>(string method, int users, Func<T, LoadContext, Task> invoke) => ScenarioRegistry.Add(new Scenario
    {
        Class = typeof(T),
        Method = method,
        Invoke = (tests, load) => new ValueTask(invoke((T)tests!, load)),
        Profile = new() { Users = users, Iterations = users },
    });
}
