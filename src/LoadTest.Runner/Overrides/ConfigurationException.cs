namespace LoadTest.Runner.Overrides;

/// <summary>The configuration of a run breaks rules; nothing has been started. All faults at once.</summary>
internal sealed class ConfigurationException(IReadOnlyList<string> faults)
    : InvalidOperationException(string.Join(Environment.NewLine, faults));
