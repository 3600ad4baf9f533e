using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class EarlierReportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("loadtest-earlier-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Every_file_that_a_report_consists_of_goes_and_no_other()
    {
        ReportWriter.Write(ExampleReport.Redacted, _root, latencyLog: () => "");
        Touch("mine.json");

        EarlierReport.Delete(_root).Should().BeEmpty();

        Directory.GetFiles(_root).Select(Path.GetFileName).Should().Equal("mine.json");
    }

    [Fact]
    public void A_ladder_goes_with_its_rungs()
    {
        Directory.CreateDirectory(Path.Combine(_root, "size-10"));
        foreach (var file in (string[])["scale.json", "scale.md", "size-10/result.json"]) Touch(file);

        EarlierReport.Delete(_root).Should().BeEmpty();

        Directory.GetFiles(_root, "*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public void Without_a_directory_nothing_is_done() => EarlierReport.Delete(Path.Combine(_root, "none")).Should().BeEmpty();

    private void Touch(string file) => File.WriteAllText(Path.Combine(_root, file), "");
}
