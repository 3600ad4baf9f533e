using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class SampleTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-sampling").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Samples_stand_in_a_file_of_the_result_and_their_exact_number_in_a_counter()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Iterations = 1_200, WarmUp = TimeSpan.FromSeconds(1) } };

        var outcome = simulation.RunHost(
            async load =>
            {
                await simulation.Delay(1);
                load.Sample("SEEN", ("text", "it"));
                if (load.Iteration % 100 == 7) load.Sample("ODD", ("iteration", load.Iteration));
            },
            _directory);

        var file = outcome.Files.Should().ContainSingle(path => Path.GetFileName(path) == "samples.jsonl").Which;
        var lines = File.ReadAllLines(file);
        lines.Should().HaveCount(1_012);
        lines.Count(line => line.Contains("\"ODD\"")).Should().Be(12);
        var result = File.ReadAllText(outcome.Files.Single(path => Path.GetFileName(path) == "result.json"));
        result.Should().Contain("samples.jsonl holds the first 1000 of 1200 samples");
        result.Should().Contain("\"sample{SEEN}\"").And.Contain("\"sample{ODD}\"");
    }

    [Fact]
    public void Samples_of_a_retried_attempt_are_kept_and_those_of_a_setup_are_not()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 1 },
            Resilience = new() { Retry = new(1) },
            UserSetup = load =>
            {
                load.Sample("SETUP");
                return ValueTask.CompletedTask;
            },
        };

        var result = simulation.Run(load =>
        {
            load.Sample("TRY", ("attempt", load.Attempt));
            return load.Attempt == 0 ? throw new InvalidOperationException("again") : ValueTask.CompletedTask;
        });

        result.Measurements.Metric("sample{TRY}")!.Total.Should().Be(2);
        result.Measurements.Metric("sample{SETUP}").Should().BeNull();
    }
}
