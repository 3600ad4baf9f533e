using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>Temporary engine of the adapters' branch: one iteration per user, no measurement. The integration replaces this file.</summary>
internal static class LoadTestHost
{
    public static async Task<RunOutcome> RunAsync(RunRequest request, CancellationToken cancellation)
    {
#pragma warning disable RS0030
        if (Environment.GetEnvironmentVariable("LOADTEST_ENABLED") == "0")
            return new RunOutcome(false, true, "LOADTEST_ENABLED is 0", "", "", []);
        var asked = Environment.GetEnvironmentVariable("LOADTEST_USERS") ?? $"{request.Scenario.Profile.Users}";
#pragma warning restore RS0030
        if (!int.TryParse(asked, out var users))
            throw new InvalidOperationException($"LOADTEST_USERS must be a whole number above 0; found \"{asked}\".");
        var failures = new List<string>();
        for (var user = 0; user < users; user++)
        {
            var sink = new Sink(user, cancellation);
            try
            {
                request.WriteLine($"user {user}");
                await request.Scenario.Invoke(request.Instance, new LoadContext(sink)).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failures.Add(exception.Message);
            }

            failures.AddRange(sink.Failures);
        }

        var directory = Path.Combine(request.ResultsDirectory, "loadtest", request.Test.Class + "." + request.Test.Name);
        Directory.CreateDirectory(directory);
        var report = Path.Combine(directory, "report.md");
        await File.WriteAllTextAsync(report, $"# {request.Test.Name}\nran {users}\n", cancellation).ConfigureAwait(false);
        var result = Path.Combine(directory, "result.json");
        await File.WriteAllTextAsync(result, "{\"schema\":\"loadtest-result/1\"}", cancellation).ConfigureAwait(false);
        return new RunOutcome(failures.Count == 0, false, null,
            failures.Count == 0 ? "" : $"errors {100.0 * failures.Count / users} % > 0 % (implied): {failures[0]}",
            $"ran {users}", [result, report]);
    }

    private sealed class Sink(int user, CancellationToken cancellation) : ILoadSink
    {
        public List<string> Failures { get; } = [];
        public int User => user;
        public long Iteration => 0;
        public int Attempt => 0;
        public LoadRandom Random => throw new NotSupportedException();
        public CancellationToken Cancellation => cancellation;
        public T State<T>() where T : class, new() => new();
        public long BeginStep(string name) => 0;
        public void FailStep(long step, string reason) => Failures.Add(reason);
        public void EndStep(long step) { }
        public void Mark(string name) { }
        public void Record(string name, double value) { }
        public void Count(string name, long n) { }
        public void Rate(string name, bool hit) { }
        public void Check(string name, bool ok) => Failures.AddRange(ok ? [] : [name]);
        public void Gauge(string name, double value) { }
        public void Fail(string reason) => Failures.Add(reason);
        public void Skip(string reason) { }
        public void Tag(string key, string value) { }
        public void Log(string message) { }
        public ValueTask Think(TimeSpan shortest, TimeSpan longest) => default;
    }
}
