using System.Reflection;

namespace LoadTest.Runner.Runs;

/// <summary>The only frame of a missed KPI's stack trace: the load method, so that a double click in the test explorer leads there.</summary>
internal static class SourceFrame
{
    /// <summary>The frame in the form that runtimes print and tools parse.</summary>
    /// <param name="method">The load method.</param>
    /// <param name="file">The source file; null if the compiler gave none.</param>
    /// <param name="line">The line of the attribute, from 1.</param>
    /// <returns>One line.</returns>
    public static string Of(MethodInfo method, string? file, int? line)
    {
        var parameters = string.Join(", ", method.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}"));
        var place = file is null || line is null ? "" : $" in {file}:line {line}";
        return $"   at {method.DeclaringType?.FullName}.{method.Name}({parameters}){place}";
    }
}
