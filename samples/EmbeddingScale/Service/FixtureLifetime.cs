using Microsoft.Extensions.Hosting;

namespace Embeddings.Service;

/// <summary>
/// Leaves Ctrl+C to the test host: the usual console lifetime would stop the service under the users that are still asking.
/// </summary>
internal sealed class FixtureLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
