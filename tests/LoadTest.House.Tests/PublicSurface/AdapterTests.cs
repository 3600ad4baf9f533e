using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace LoadTest.House.Tests.PublicSurface;

public sealed class AdapterTests
{
    [Fact]
    public void Both_adapters_take_the_same_properties()
    {
        var properties = Properties("LoadTest.Xunit3");

        properties.Should().Contain(["int Users", "double Rate", "string? Duration", "long Seed"]);
        Properties("LoadTest.Xunit2").Should().Equal(properties);
    }

    [Fact]
    public void Both_adapters_take_the_same_constructor_arguments() =>
        Constructors("LoadTest.Xunit2").Should().Equal(Constructors("LoadTest.Xunit3"));

    private static string[] Properties(string adapter) =>
        [.. Attribute(adapter).GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public)
            .Select(property => $"{property.Type.ToDisplayString()} {property.Name}").Order(StringComparer.Ordinal)];

    private static string[] Constructors(string adapter) =>
        [.. Attribute(adapter).InstanceConstructors.Select(constructor => constructor.ToDisplayString()).Order(StringComparer.Ordinal)];

    private static INamedTypeSymbol Attribute(string adapter) =>
        new BuiltAssembly(adapter).Symbol.GetTypeByMetadataName("LoadTest.LoadTestAttribute")!;
}
