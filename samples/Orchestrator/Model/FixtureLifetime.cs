using Microsoft.Extensions.Hosting;

namespace Orchestration.Model;

/// <summary>
/// Leaves Ctrl+C to the test host: the usual console lifetime would stop the model under the run that is still asking.
/// </summary>
internal sealed class FixtureLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
