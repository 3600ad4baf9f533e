using System.Runtime.InteropServices;

namespace LoadTest.Runner.Runs;

/// <summary>
/// SIGTERM, as a token: a container or a CI job that is told to end still writes the report of its run. Once it has come, every
/// later run of the process ends at once.
/// </summary>
internal static class TerminationSignal
{
    private static readonly CancellationTokenSource Source = new();

    // Kept for the life of the process: a registration that is collected no longer listens.
    private static readonly PosixSignalRegistration Registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        Source.Cancel();
    });

    /// <summary>Listens from the first use on.</summary>
    public static CancellationToken Token
    {
        get
        {
            GC.KeepAlive(Registration);
            return Source.Token;
        }
    }
}
