using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

public sealed class FileSizeTests
{
    private static readonly Uri Nobody = new("http://localhost");

    [Fact]
    public async Task Samples_that_find_no_room_are_left_out_and_fail_no_iteration()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Bounds the size of files as Linux does.");

        var (exitCode, output, report) = await GeneratorProcess.ExecuteAsync("files", Nobody);

        Observed.Write(report);
        Observed.Write(output);
        report.MustAddUp();
        report.Run.Warnings.Should().Contain(warning => warning.StartsWith("samples.jsonl is not complete: ", StringComparison.Ordinal));
        report.Iterations.Should().BeEquivalentTo(new { Ok = 200, Failed = 0 });
        report.Errors.Should().BeEmpty();
        exitCode.Should().Be(0);
    }
}
