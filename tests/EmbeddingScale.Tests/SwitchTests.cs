namespace Embeddings.Tests;

/// <summary>The sample, run as its user would: each switch breaks what it says and nothing else.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData("EMBED_SLOW", "embed_batch mean")]
    [InlineData("EMBED_VERBOSE", "cost total")]
    [InlineData("EMBED_BLURRED", "purity value")]
    [InlineData("EMBED_PAIRWISE", "timeEfficiency")]
    [InlineData("EMBED_HOARDING", "memoryEfficiency")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string variable, string kpi)
    {
        var run = await SampleRun.ExecuteAsync(filter: null, "LOADTEST_TIMESCALE=0.1", "LOADTEST_ITERATIONS=2", $"{variable}=1");

        run.MustMiss(kpi);
    }
}
