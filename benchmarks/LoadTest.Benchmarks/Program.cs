using BenchmarkDotNet.Running;
using LoadTest.Benchmarks.WholeRun;

// "whole" measures whole runs and writes a table to the file named after it; anything else goes to BenchmarkDotNet.
if (args is ["whole", var file])
{
    await File.WriteAllTextAsync(file, await WholeRunTable.RunAsync());
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
