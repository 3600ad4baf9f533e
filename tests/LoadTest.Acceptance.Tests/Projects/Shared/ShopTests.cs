using LoadTest;
using Xunit;

namespace Shops;

[Collection("site")]
public class ShopTests(Shop shop, Site site) : IClassFixture<Shop>
{
    private static object? s_first;

    [LoadTest(Users = 4, Iterations = 40)]
    [Kpi(MinSuccessPercent = 100)]
    public async Task Buy(LoadContext load)
    {
        load.Check("site_is_open", site.IsOpen);
        load.Check("shop_is_shared", shop.Owner == "class fixture");
        load.Check("instance_is_shared", ReferenceEquals(Interlocked.CompareExchange(ref s_first, this, null) ?? this, this));
        load.Check("engine_is_compiled_ahead", Engine.IsCompiledAhead);
        load.Check("no_neighbour", await Street.IsQuietAsync());
    }

    [LoadTest(Users = 1, Iterations = 1, DisplayName = "paying at the till")]
    [Kpi(MinSuccessPercent = 100)]
    public Task Pay(LoadContext load) => Task.CompletedTask;

    [LoadTest(Users = 1, Iterations = 1, Skip = "the till is closed")]
    [Kpi(MinSuccessPercent = 100)]
    public Task Refund(LoadContext load) => throw new InvalidOperationException("A skipped test has run.");

    [Fact]
    public Task A_fact_of_the_same_class_runs_as_ever() => Street.BeNoisyAsync(milliseconds: 100);
}
