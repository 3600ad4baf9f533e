using System.Globalization;
using LoadTest.Truth.Service;
using LoadTest.Truth.Service.Latencies;
using Rag.Service;

// The tests hold the other end of the standard input: when they end, however they end, this process ends too.
var parentEnds = Task.Run(Console.In.ReadToEnd);
var longestLife = TimeSpan.FromMinutes(10);

switch (args)
{
    case ["spin"]:
        Spin.OnAThread();
        await ServeAsync(new Uri("about:blank"));
        break;
    case ["rag", var accessLog]:
        await using (var rag = await RagHost.StartAsync(new Faults(), accessLog, TimeProvider.System)) await ServeAsync(rag.Url);
        break;
    case [var latency, .. var parameters]:
        var model = LatencyModels.Create(latency, [.. parameters.Select(text => double.Parse(text, CultureInfo.InvariantCulture))]);
        await using (var timed = await TimedHost.StartAsync(model)) await ServeAsync(timed.Url);
        break;
    default:
        throw new ArgumentException("One of: spin | rag <access log> | <latency model> <parameter>…");
}

async Task ServeAsync(Uri url)
{
    Console.WriteLine(url);
    await Task.WhenAny(parentEnds, Task.Delay(longestLife));
}
