using System.Diagnostics;
using System.Reflection;

namespace LoadTest.Runner.Tests;

/// <summary>What only optimized code promises.</summary>
internal static class OptimizedCode
{
    /// <summary>Skips the test where the engine is compiled without optimization: there, async methods always allocate.</summary>
    public static void Require()
    {
        var debuggable = typeof(LoadTest.Runner.Runs.LoadRun).Assembly.GetCustomAttribute<DebuggableAttribute>();
        Assert.SkipUnless(debuggable?.IsJITOptimizerDisabled != true, "Unoptimized async methods always allocate.");
    }
}
