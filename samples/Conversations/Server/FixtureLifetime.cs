using Microsoft.Extensions.Hosting;

namespace Chat.Server;

/// <summary>
/// Leaves Ctrl+C to the test host: the usual console lifetime would stop the server under the users that are still talking.
/// </summary>
internal sealed class FixtureLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
