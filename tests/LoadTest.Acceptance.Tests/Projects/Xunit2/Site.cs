using Xunit;

namespace Shops;

public sealed class Site : IAsyncLifetime
{
    public bool IsOpen { get; private set; }

    public async Task InitializeAsync()
    {
        await Task.Yield();
        IsOpen = true;
    }

    public Task DisposeAsync()
    {
        IsOpen = false;
        return Task.CompletedTask;
    }
}
