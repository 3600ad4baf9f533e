namespace Embeddings.Tests;

/// <summary>The sample, run as its user would: each switch breaks what it says and nothing else.</summary>
public sealed class SwitchTests
{
    // Where a size is soon over, it runs twice: a machine that stalls in it once decides less.
    [Theory]
    [InlineData("EMBED_SLOW", 1, "embed_batch mean")]
    [InlineData("EMBED_VERBOSE", 2, "cost total")]
    [InlineData("EMBED_BLURRED", 2, "purity value")]
    [InlineData("EMBED_PAIRWISE", 1, "timeEfficiency")]
    [InlineData("EMBED_HOARDING", 2, "memoryEfficiency")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string variable, int iterations, string kpi)
    {
        var run = await SampleRun.ExecuteAsync(filter: null, "LOADTEST_TIMESCALE=0.1", $"LOADTEST_ITERATIONS={iterations}", $"{variable}=1");

        run.MustMiss(kpi);
    }
}
