using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class ReportWriterTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("loadtest-reports-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void All_files_are_written_and_no_draft_is_left()
    {
        var directory = Path.Combine(_root, "new", "deeper");
        var written = ReportWriter.Write(ExampleReport.Redacted, directory, latencyLog: () => "");
        written.Fault.Should().BeNull();
        Directory.GetFiles(directory).Should().BeEquivalentTo(written.Files);
        written.Files.Select(Path.GetFileName).Should().Equal("result.json", "report.md", "series.csv", "latency.hlog");
        File.ReadAllBytes(written.Files[0])[0].Should().Be((byte)'{', "there is no byte-order mark");
    }

    [Fact]
    public void An_earlier_report_is_replaced()
    {
        ReportWriter.Write(ExampleReport.Redacted, _root, latencyLog: () => "");
        ReportWriter.Write(RedactedReport.Of(ExampleReport.Failed with { Verdict = ReportVerdict.Pass }), _root, latencyLog: () => "");
        File.ReadAllText(Path.Combine(_root, "result.json")).Should().Contain("\"verdict\": \"pass\",\n  \"reasons\"");
        File.ReadAllText(Path.Combine(_root, "report.md")).Should().StartWith("# PASS");
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_a_fault_with_its_path_and_a_fix()
    {
        var file = Path.Combine(_root, "taken");
        File.WriteAllText(file, "a file where the directory was to be");
        var written = ReportWriter.Write(ExampleReport.Redacted, file, latencyLog: () => "");
        written.Files.Should().BeEmpty();
        written.Fault.Should().Contain(file).And.Contain("LOADTEST_RESULTS");
    }

    [Fact]
    public void If_one_file_cannot_be_written_the_earlier_report_stays_and_no_draft_is_left()
    {
        ReportWriter.Write(ExampleReport.Redacted, _root, latencyLog: () => "");
        var earlier = File.ReadAllText(Path.Combine(_root, "result.json"));
        Directory.CreateDirectory(Path.Combine(_root, ".series.csv.tmp"));
        var written = ReportWriter.Write(RedactedReport.Of(ExampleReport.Failed with { Verdict = ReportVerdict.Pass }), _root, latencyLog: () => "");
        written.Fault.Should().NotBeNull();
        File.ReadAllText(Path.Combine(_root, "result.json")).Should().Be(earlier);
        Directory.GetFiles(_root, "*.tmp").Should().BeEmpty();
    }
}
