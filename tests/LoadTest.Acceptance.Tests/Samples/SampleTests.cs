namespace LoadTest.Acceptance.Tests.Samples;

public sealed class SampleTests(CopiedSamples samples) : IClassFixture<CopiedSamples>
{
    public static TheoryData<string> Names => [.. CopiedSamples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sample_that_was_copied_elsewhere_runs_on_the_packages(string name)
    {
        var result = (await samples.RehearseAsync(name)).ShouldExitWith(0);

        result.Output.Should().Contain("succeeded: ").And.NotContain("succeeded: 0");
    }
}
