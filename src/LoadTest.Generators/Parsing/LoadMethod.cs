using LoadTest.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>A load method while it is parsed.</summary>
/// <param name="symbol">The method.</param>
/// <param name="loadTest">Its <c>[LoadTest]</c>.</param>
/// <param name="compilation">For accessibility and constants; never kept.</param>
/// <param name="cancellation">Stops parsing.</param>
internal sealed class LoadMethod(IMethodSymbol symbol, AttributeData loadTest, Compilation compilation, CancellationToken cancellation)
{
    public IMethodSymbol Symbol => symbol;

    public string Name => symbol.Name;

    public AttributeReader LoadTest { get; } = new(loadTest);

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public Faults Faults { get; } = new();

    /// <summary>The identifier.</summary>
    public Location Location => symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>The attributes of ours with that name, in the order of the source.</summary>
    public IEnumerable<AttributeReader> Attributes(string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Names.IsOurs(attribute.AttributeClass, name)) yield return new AttributeReader(attribute);
        }
    }
}
