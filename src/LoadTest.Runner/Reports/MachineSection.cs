namespace LoadTest.Runner.Reports;

/// <summary>The machine of the load generator; null is unknown.</summary>
internal sealed record MachineSection
{
    /// <summary>The host name.</summary>
    public string? Name { get; init; }

    /// <summary>Name and version of the operating system.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>The architecture of the process, such as "X64".</summary>
    public string? Architecture { get; init; }

    /// <summary>Logical processors available to the process.</summary>
    public int? Processors { get; init; }

    /// <summary>Memory available to the process.</summary>
    public double? MemoryMb { get; init; }

    /// <summary>The .NET runtime.</summary>
    public string? Runtime { get; init; }
}
