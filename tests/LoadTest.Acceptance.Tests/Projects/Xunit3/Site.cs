using Xunit;

namespace Shops;

public sealed class Site : IAsyncLifetime
{
    public bool IsOpen { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Task.Yield();
        IsOpen = true;
    }

    public ValueTask DisposeAsync()
    {
        IsOpen = false;
        return ValueTask.CompletedTask;
    }
}
