namespace LoadTest.Runner.Reports;

/// <summary>How the runtime says that a file cannot be written.</summary>
internal static class WriteFault
{
    /// <summary>Whether an exception says so; an argument exception is how the runtime says that a file may not grow.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
