using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Runs;

/// <summary>Everything that a run takes from its surroundings, read once, here; simulations and tests bring their own.</summary>
internal sealed record RunEnvironment
{
    public required TimeProvider Time { get; init; }

    public required WorkQueue Work { get; init; }

    /// <summary>Creates a timeline, by the clock of the run and a name.</summary>
    public required Func<RunClock, string, Timeline> Timelines { get; init; }

    public required HostProbe Host { get; init; }

    public required MachineSection Machine { get; init; }

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Holds <c>loadtest.json</c>, if there is one.</summary>
    public required string ConfigurationDirectory { get; init; }

    /// <summary>The file whose lock keeps load runs of one machine apart; null for none.</summary>
    public required string? ExclusionFile { get; init; }

    public required bool IsDebuggerAttached { get; init; }

    /// <summary>Fires when the process is told to end.</summary>
    public required CancellationToken Termination { get; init; }

    /// <summary>The id of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>The seed of a run that is given none.</summary>
    public required long DrawnSeed { get; init; }

#pragma warning disable RS0030 // The edge: the one place that reads the process and its machine.
    /// <summary>This process on this machine, now.</summary>
    public static RunEnvironment Current() => new()
    {
        Time = TimeProvider.System,
        Work = WorkQueue.ThreadPool,
        Timelines = static (clock, name) => new ThreadTimeline(clock, name),
        Host = new ProcessProbe(Environment.ProcessorCount),
        Machine = CurrentMachine(),
        Variables = CurrentVariables(),
        ConfigurationDirectory = AppContext.BaseDirectory,
        ExclusionFile = Path.Combine(Path.GetTempPath(), "loadtest-exclusive.lock"),
        IsDebuggerAttached = Debugger.IsAttached,
        Termination = TerminationSignal.Token,
        RunId = Guid.CreateVersion7().ToString("N"),
        DrawnSeed = Random.Shared.NextInt64(1, int.MaxValue),
    };

    /// <summary>The environment variables of this process.</summary>
    public static IReadOnlyDictionary<string, string> CurrentVariables()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }

    /// <summary>How many processors this process may use.</summary>
    public static int CurrentProcessors() => Environment.ProcessorCount;

    private static MachineSection CurrentMachine() => new()
    {
        Name = Environment.MachineName,
        OperatingSystem = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        Processors = Environment.ProcessorCount,
        MemoryMb = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024),
        Runtime = RuntimeInformation.FrameworkDescription,
    };
#pragma warning restore RS0030
}
