using System.Diagnostics;
using System.Reflection;

namespace LoadTest.Runner.Runs;

/// <summary>How an assembly was built.</summary>
internal static class BuildConfiguration
{
    /// <summary>"Debug" where the compiler did not optimize, else "Release".</summary>
    public static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true } ? "Debug" : "Release";
}
