using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LoadTest.Benchmarks.Compiling;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>Runs all whole-run benchmarks and renders their table with the machine that it came from.</summary>
internal static class WholeRunTable
{
    // They take long.
    private static readonly (string Name, Func<Task<IReadOnlyList<Figure>>> MeasureAsync)[] ByNameOnly =
    [
        (nameof(Soak), Soak.MeasureAsync),
    ];

    public static async Task<string> RunAsync(IReadOnlyCollection<string> names)
    {
        var text = new StringBuilder("# Whole-run benchmarks\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, ");
        text.Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}. ");
        text.Append("Medians. CPU time is that of the whole process; where HTTP clients take turns, without ");
        text.Append("the monitor and pacing threads of the engines whose turn it is not (on Linux).\n\n");
        text.Append("| what | measured | must reach |\n|---|--:|---|\n");
        (string Name, Func<Task<IReadOnlyList<Figure>>> MeasureAsync)[] benchmarks =
        [
            (nameof(NoOpIterations), NoOpIterations.MeasureAsync),
            (nameof(RequestRecording), RequestRecording.MeasureAsync),
            (nameof(PipelineCost), PipelineCost.MeasureAsync),
            (nameof(FullSpeed), FullSpeed.MeasureAsync),
            (nameof(OpenModelRate), OpenModelRate.MeasureAsync),
            (nameof(FirstIteration), FirstIteration.MeasureAsync),
            (nameof(OpenRequests), OpenRequests.MeasureAsync),
            (nameof(GeneratorCost), GeneratorCost.MeasureAsync),
            (nameof(HttpRequests), HttpRequests.MeasureAsync),
            ($"{nameof(ThinkingUsers)}10000", () => ThinkingUsers.MeasureAsync(10_000)),
            ($"{nameof(ThinkingUsers)}100000", () => ThinkingUsers.MeasureAsync(100_000)),
            .. ByNameOnly,
        ];
        foreach (var benchmark in benchmarks.Where(benchmark => names.Count == 0 ? !ByNameOnly.Contains(benchmark) : names.Contains(benchmark.Name)))
        {
            foreach (var figure in await benchmark.MeasureAsync())
            {
                var line = string.Create(CultureInfo.InvariantCulture, $"| {figure.What} | {figure.Measured:0.##} {figure.Unit} | {figure.Target} |\n");
                await Console.Out.WriteAsync(line);
                text.Append(line);
            }
        }

        return text.ToString();
    }
}
