using System.Runtime.InteropServices;

namespace Shops;

/// <summary>Finds out which assemblies of the packages this process runs.</summary>
public static class Engine
{
    /// <summary>All that it has loaded, where the packages have them for the platform.</summary>
    public static bool IsCompiledAhead { get; } = !IsOffered || AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name!.StartsWith("LoadTest.", StringComparison.Ordinal))
        .All(assembly => assembly.Location.Contains($"{Path.DirectorySeparatorChar}runtimes{Path.DirectorySeparatorChar}"));

    private static bool IsOffered =>
        (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) && RuntimeInformation.ProcessArchitecture == Architecture.X64;
}
