using System.Xml.Linq;
using LoadTest.Acceptance.Tests.Scratch;

namespace LoadTest.Acceptance.Tests.Xunit3;

public sealed class Xunit3Tests(Xunit3Project project) : IClassFixture<Xunit3Project>
{
    private const string Ski = "Shops.SeasonTests.Ski";
    private const string Swim = "Shops.SeasonTests.Swim";
    private const string Climb = "Shops.SeasonTests.Climb";
    private const string Walk = "Shops.SeasonTests.Walk";

    [Fact]
    public async Task Load_tests_pass_beside_facts_in_their_own_executable()
    {
        var (results, report) = ("exe", "exe.trx");

        (await project.ExecuteAsync(["--filter-not-trait", "Kind=Failing", .. Trx(results, report)])).ShouldExitWith(0);

        var tests = TrxTest.Read(Path.Combine(project.Root, results, report));
        tests.Keys.Should().BeEquivalentTo([.. LoadTestNames.Passing, LoadTestNames.Refund, .. LoadTestNames.Facts, Ski, Swim, Climb, Walk]);
        tests.ShouldShowPassedLoadTests();
    }

    [Fact]
    public async Task The_trait_selects_load_tests_under_dotnet_test()
    {
        var (results, report) = ("platform", "platform.trx");

        (await project.DotnetAsync(
            ["test", "--no-build", "--filter-trait", "Category=LoadTest", "--filter-not-trait", "Kind=Failing", .. Trx(results, report)]))
            .ShouldExitWith(0);

        var tests = TrxTest.Read(Path.Combine(project.Root, results, report));
        tests.Keys.Should().BeEquivalentTo([.. LoadTestNames.Passing, LoadTestNames.Refund, Ski, Swim, Climb, Walk]);
        tests.ShouldShowPassedLoadTests();
    }

    [Fact]
    public async Task Reports_lie_in_the_results_directory_of_the_platform_and_are_attached()
    {
        var results = Path.Combine(project.Root, "reports");

        (await project.ExecuteAsync(
            ["--filter-method", LoadTestNames.Buy, "--results-directory", results, "--report-xunit", "--report-xunit-filename", "tests.xml"]))
            .ShouldExitWith(0);

        Directory.GetFiles(Path.Combine(results, "loadtest"), "result.json", SearchOption.AllDirectories).Should().ContainSingle();
        XDocument.Load(Path.Combine(results, "tests.xml")).Descendants("attachment").Select(a => (string?)a.Attribute("name"))
            .Should().Contain(["result", "report"]);
    }

    [Fact]
    public async Task A_missed_KPI_fails_the_run_with_its_message_first_and_no_frames_of_ours()
    {
        var (results, report) = ("failing", "failing.trx");

        (await project.ExecuteAsync(["--filter-trait", "Kind=Failing", .. Trx(results, report)])).ShouldExitWith(2);

        TrxTest.Read(Path.Combine(project.Root, results, report)).ShouldShowFailedLoadTests();
    }

    [Fact]
    public async Task A_missed_KPI_fails_dotnet_test() =>
        (await project.DotnetAsync(["test", "--no-build", "--filter-method", LoadTestNames.Jam])).ShouldExitWith(2)
            .Output.Should().Contain("the till is jammed");

    [Fact]
    public async Task Dotnet_run_lists_load_tests_among_the_tests()
    {
        var listed = (await project.DotnetAsync(["run", "--no-build", "--", "--list-tests"])).ShouldExitWith(0).Output;

        foreach (var name in LoadTestNames.All)
            listed.Should().Contain(name);
    }

    [Fact]
    public async Task Dotnet_run_excludes_load_tests_by_their_trait()
    {
        var output = (await project.DotnetAsync(["run", "--no-build", "--", "--filter-not-trait", "Category=LoadTest"]))
            .ShouldExitWith(0).Output;

        output.Should().Contain("total: 2").And.Contain("succeeded: 2");
    }

    [Fact]
    public async Task VSTest_runs_load_tests()
    {
        var report = Path.Combine(project.Root, "vstest.trx");

        (await project.VSTestAsync(["--filter", "Kind!=Failing", "--logger", $"trx;LogFileName={report}"])).ShouldExitWith(0);

        TrxTest.Read(report).ShouldShowPassedLoadTests();
    }

    [Fact]
    public async Task VSTest_shows_a_missed_KPI_with_its_message_first_and_no_frames_of_ours()
    {
        var report = Path.Combine(project.Root, "vstest-failing.trx");

        (await project.VSTestAsync(["--filter", "Kind=Failing", "--logger", $"trx;LogFileName={report}"])).ShouldExitWith(1);

        TrxTest.Read(report).ShouldShowFailedLoadTests();
    }

    [Fact]
    public async Task Skip_conditions_explicit_tests_and_static_methods_are_honoured()
    {
        var (results, report) = ("season", "season.trx");

        (await project.ExecuteAsync(["--filter-trait", "Kind=Season", .. Trx(results, report)])).ShouldExitWith(0);

        TrxTest.Read(Path.Combine(project.Root, results, report)).Values.Select(test => (test.Name, test.Outcome)).Should()
            .BeEquivalentTo([(Ski, "NotExecuted"), (Swim, "Passed"), (Climb, "NotRunnable"), (Walk, "Passed")]);
    }

    [Fact]
    public async Task Switched_off_load_tests_are_skipped_with_the_reason()
    {
        var (results, report) = ("off", "off.trx");

        (await project.ExecuteAsync(["--filter-method", LoadTestNames.Jam, .. Trx(results, report)], "LOADTEST_ENABLED=0"))
            .Output.Should().Contain("LOADTEST_ENABLED");

        TrxTest.Read(Path.Combine(project.Root, results, report))[LoadTestNames.Jam].Outcome.Should().Be("NotExecuted");
    }

    [Fact]
    public async Task A_bad_override_fails_the_test_with_its_rule_and_no_frames_of_ours()
    {
        var (results, report) = ("bad", "bad.trx");

        (await project.ExecuteAsync(["--filter-method", LoadTestNames.Buy, .. Trx(results, report)], "LOADTEST_USERS=many")).ShouldExitWith(2);

        TrxTest.Read(Path.Combine(project.Root, results, report))[LoadTestNames.Buy].ShouldBlameTheMethod("LOADTEST_USERS", "Shops.ShopTests.Buy");
    }

    private static string[] Trx(string results, string report) =>
        ["--results-directory", results, "--report-xunit-trx", "--report-xunit-trx-filename", report];
}
