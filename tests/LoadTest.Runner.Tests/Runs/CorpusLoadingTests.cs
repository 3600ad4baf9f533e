namespace LoadTest.Runner.Tests.Runs;

public sealed class CorpusLoadingTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-corpus").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_faults_of_all_corpora_are_told_before_the_load_starts()
    {
        var simulation = new Simulation
        {
            Corpora = [() => CorpusFiles.Get<string>("missing.jsonl", null), () => "fine", () => throw new CorpusException(["one", "two"])],
        };
        var calls = 0;

        var run = () => simulation.RunHost(
            _ =>
            {
                calls++;
                return ValueTask.CompletedTask;
            },
            _directory);

        run.Should().Throw<CorpusException>().Which.Faults.Should().HaveCount(3)
            .And.Subject.Should().SatisfyRespectively(
                missing => missing.Should().Contain("missing.jsonl"), one => one.Should().Be("one"), two => two.Should().Be("two"));
        calls.Should().Be(0);
        simulation.Seconds.Should().Be(0);
        Directory.EnumerateFileSystemEntries(_directory).Should().BeEmpty();
    }

    [Fact]
    public void A_load_test_that_is_switched_off_reads_none()
    {
        var simulation = new Simulation { Corpora = [() => throw new CorpusException("read")], Variables = { ["LOADTEST_ENABLED"] = "0" } };

        simulation.RunHost(_ => ValueTask.CompletedTask, _directory).Skipped.Should().BeTrue();
    }
}
