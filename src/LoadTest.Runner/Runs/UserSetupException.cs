namespace LoadTest.Runner.Runs;

/// <summary>A virtual user could not be set up; no load was started.</summary>
internal sealed class UserSetupException(string message) : InvalidOperationException(message);
