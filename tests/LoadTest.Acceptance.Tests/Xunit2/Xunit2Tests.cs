using LoadTest.Acceptance.Tests.Processes;
using LoadTest.Acceptance.Tests.Scratch;

namespace LoadTest.Acceptance.Tests.Xunit2;

public sealed class Xunit2Tests(Xunit2Project project) : IClassFixture<Xunit2Project>
{
    [Fact]
    public async Task Load_tests_pass_beside_facts()
    {
        (await TestAsync("all.trx", "Kind!=Failing")).ShouldExitWith(0);

        var tests = Read("all.trx");
        tests.Keys.Should().BeEquivalentTo([.. LoadTestNames.Passing, LoadTestNames.Refund, .. LoadTestNames.Facts]);
        tests.ShouldShowPassedLoadTests();
    }

    [Fact]
    public async Task The_trait_selects_load_tests()
    {
        (await TestAsync("trait.trx", "Category=LoadTest&Kind!=Failing")).ShouldExitWith(0);

        Read("trait.trx").Keys.Should().BeEquivalentTo([.. LoadTestNames.Passing, LoadTestNames.Refund]);
    }

    [Fact]
    public async Task The_trait_excludes_load_tests()
    {
        (await TestAsync("facts.trx", "Category!=LoadTest")).ShouldExitWith(0);

        Read("facts.trx").Keys.Should().BeEquivalentTo(LoadTestNames.Facts);
    }

    [Fact]
    public async Task A_missed_KPI_fails_the_run_with_its_message_first_and_no_frames_of_ours()
    {
        (await TestAsync("failing.trx", "Kind=Failing")).ShouldExitWith(1);

        Read("failing.trx").ShouldShowFailedLoadTests();
    }

    [Fact]
    public async Task Load_tests_are_listed_among_the_tests()
    {
        var listed = (await project.DotnetAsync(["test", "--no-build", "--list-tests"])).ShouldExitWith(0).Output;

        foreach (var name in LoadTestNames.All)
            listed.Should().Contain(name);
    }

    [Fact]
    public async Task Switched_off_load_tests_are_skipped_with_the_reason()
    {
        (await TestAsync("off.trx", $"FullyQualifiedName={LoadTestNames.Jam}", "LOADTEST_ENABLED=0")).ShouldExitWith(0);

        var test = Read("off.trx")[LoadTestNames.Jam];
        test.Outcome.Should().Be("NotExecuted");
        (test.Message + test.Output).Should().Contain("LOADTEST_ENABLED");
    }

    [Fact]
    public async Task A_bad_override_fails_the_test_with_its_rule_and_no_frames_of_ours()
    {
        (await TestAsync("bad.trx", $"FullyQualifiedName={LoadTestNames.Buy}", "LOADTEST_USERS=many")).ShouldExitWith(1);

        Read("bad.trx")[LoadTestNames.Buy].ShouldBlameTheMethod("LOADTEST_USERS", "Shops.ShopTests.Buy");
    }

    private Task<CommandResult> TestAsync(string report, string filter, string? variable = null) => project.DotnetAsync(
        ["test", "--no-build", "--filter", filter, "--logger", $"trx;LogFileName={Path.Combine(project.Root, report)}"], variable);

    private IReadOnlyDictionary<string, TrxTest> Read(string report) => TrxTest.Read(Path.Combine(project.Root, report));
}
