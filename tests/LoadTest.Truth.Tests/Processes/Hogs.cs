namespace LoadTest.Truth.Tests.Processes;

/// <summary>Processes that leave the machine no processor to spare: two for each.</summary>
internal sealed class Hogs : IAsyncDisposable
{
    private readonly List<ServiceProcess> _processes = [];

    /// <summary>Starts them.</summary>
    public static async Task<Hogs> StartAsync()
    {
        var hogs = new Hogs();
        for (var i = 0; i < 2 * Environment.ProcessorCount; i++) hogs._processes.Add(await ServiceProcess.StartAsync("spin"));
        return hogs;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
    }
}
