using System.Reflection;
using System.Runtime.Loader;
using LoadTest.Generators.Tests.Compiling;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Generators.Tests.Running;

/// <summary>A user's test project, compiled and loaded.</summary>
internal sealed class EmittedAssembly
{
    private readonly Assembly _assembly;

    public EmittedAssembly(string source)
    {
        using var image = new MemoryStream();
        GeneratorRun.Of(source).Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken)
            .Success.Should().BeTrue();
        image.Position = 0;
        _assembly = new AssemblyLoadContext(name: null).LoadFromStream(image);
    }

    /// <summary>The scenario as an adapter finds it, with an instance of its class.</summary>
    public (Scenario Scenario, object? Instance) Find(string type, string method)
    {
        var declaring = _assembly.GetType(type, throwOnError: true)!;
        var scenario = ScenarioRegistry.Find(declaring.GetMethod(
            method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)!);
        return (scenario, declaring.IsAbstract ? null : Activator.CreateInstance(declaring));
    }
}
