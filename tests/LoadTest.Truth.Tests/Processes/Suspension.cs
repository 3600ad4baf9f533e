using System.Diagnostics;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>Takes the processor away from this process, as a hypervisor or a laptop's lid does.</summary>
internal static class Suspension
{
    /// <summary>Begins within milliseconds; a shell ends it.</summary>
    public static void Begin(double seconds)
    {
        var script = FormattableString.Invariant($"kill -STOP {Environment.ProcessId}; sleep {seconds}; kill -CONT {Environment.ProcessId}");
        using var shell = Process.Start("/bin/sh", ["-c", script]);
    }
}
