using System.Globalization;
using BenchmarkDotNet.Running;
using LoadTest.Benchmarks.Micro;
using LoadTest.Benchmarks.WholeRun;

// "whole" measures whole runs, or those whose name follows, and writes a table to the file named after it; "micro" does so for
// all that BenchmarkDotNet measures here; anything else goes to BenchmarkDotNet itself.
if (args is ["whole", var file, .. var names])
{
    await File.WriteAllTextAsync(file, await WholeRunTable.RunAsync(names));
    return 0;
}

if (args is ["micro", var microFile])
{
    await File.WriteAllTextAsync(microFile, MicroTable.Run());
    return 0;
}

if (args is [HttpServer.Command, var delayMs])
{
    await HttpServer.ServeAsync(int.Parse(delayMs, CultureInfo.InvariantCulture));
    return 0;
}

if (args is [FirstIteration.Command])
{
    await FirstIteration.RunAsync();
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
