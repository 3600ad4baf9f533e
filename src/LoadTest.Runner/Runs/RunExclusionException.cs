namespace LoadTest.Runner.Runs;

/// <summary>The test run was cancelled while another load run of the machine went first; no load was started.</summary>
internal sealed class RunExclusionException(string message, Exception cancellation) : InvalidOperationException(message, cancellation);
