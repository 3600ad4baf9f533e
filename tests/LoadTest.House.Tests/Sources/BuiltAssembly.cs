using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoadTest.House.Tests.Sources;

/// <summary>A built assembly of the product, read as metadata: its types never meet those of these tests.</summary>
internal sealed class BuiltAssembly
{
    private static readonly string[] Shared = ["LoadTest.Attributes", "LoadTest.Runner"];

    public BuiltAssembly(string name)
    {
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, "Built", name + ".dll");
        var reference = MetadataReference.CreateFromFile(Path);
        var compilation = CSharpCompilation.Create("House", references: [reference, .. Framework, .. Others(name)]);
        Symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    public static IEnumerable<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public string Path { get; }

    public IAssemblySymbol Symbol { get; }

    /// <summary>The simple names of the assemblies it was compiled against and uses.</summary>
    public string[] References()
    {
        using var file = new PEReader(File.OpenRead(Path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    /// <summary>The types that stand in no other type.</summary>
    public IEnumerable<INamedTypeSymbol> TopLevelTypes() => TypesOf(Symbol.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private static IEnumerable<MetadataReference> Others(string name) =>
        Shared.Where(other => other != name)
            .Select(other => MetadataReference.CreateFromFile(System.IO.Path.Combine(AppContext.BaseDirectory, "Built", other + ".dll")));
}
