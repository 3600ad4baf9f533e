namespace LoadTest.Runner.Recording;

/// <summary>The text of exceptions that users' code made.</summary>
internal static class ExceptionText
{
    /// <summary>The message, or what reading it threw: a user's override must not cost the run.</summary>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? string.Empty;
        }
#pragma warning disable CA1031 // An override may throw anything.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"(reading its message threw {fault.GetType().Name})";
        }
    }
}
