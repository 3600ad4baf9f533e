using LoadTest;

namespace Shops;

public abstract class BasketContract
{
    protected abstract int Size { get; }

    [LoadTest(Users = 1, Iterations = 1)]
    [Kpi(MinSuccessPercent = 100)]
    public Task Add(LoadContext load)
    {
        load.Check("derived_class_runs", Size == 7);
        return Task.CompletedTask;
    }
}

public class BasketTests : BasketContract
{
    protected override int Size => 7;
}
