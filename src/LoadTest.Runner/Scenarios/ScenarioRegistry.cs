using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LoadTest.Runner.Scenarios;

/// <summary>The scenarios that the module initializers of the loaded test assemblies have registered.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScenarioRegistry
{
    private static readonly ConcurrentDictionary<(Type Class, string Method), Scenario> Scenarios = new();

    /// <summary>Registers a scenario. Called by generated module initializers.</summary>
    /// <param name="scenario">Replaces an earlier one of the same class and method.</param>
    public static void Add(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenarios[(scenario.Class, scenario.Method)] = scenario;
    }

    /// <summary>The scenario of a load method.</summary>
    /// <param name="method">The method, declared in <see cref="Scenario.Class"/>.</param>
    /// <returns>Its scenario.</returns>
    /// <exception cref="InvalidOperationException">The generator did not run on the assembly of the method.</exception>
    internal static Scenario Find(MethodInfo method)
    {
        var declaring = method.DeclaringType!;
        // Some hosts run module initializers only on first use of the module.
        RuntimeHelpers.RunModuleConstructor(declaring.Module.ModuleHandle);
        return Scenarios.TryGetValue((declaring, method.Name), out var scenario)
            ? scenario
            : throw new InvalidOperationException(
                $"Every load test has a scenario, emitted by the source generator of LoadTest; {declaring.FullName}.{method.Name} has none. "
                + "Build with the .NET 10 SDK or later and do not exclude the analyzers of the LoadTest package.");
    }
}
