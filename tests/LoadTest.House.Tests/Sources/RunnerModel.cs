using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Sources;

/// <summary>What the names in the Runner's sources mean, so that a type that is used without being named is seen too.</summary>
internal sealed class RunnerModel
{
    private readonly CSharpCompilation _compilation;

    private RunnerModel(IEnumerable<SourceFile> files) =>
        _compilation = CSharpCompilation.Create(
            "LoadTest.Runner",
            files.Select(file => file.Tree),
            [.. BuiltAssembly.Framework, MetadataReference.CreateFromFile(new BuiltAssembly("LoadTest.Attributes").Path)]);

    /// <summary>The Runner as it stands, with further files.</summary>
    public static RunnerModel With(params SourceFile[] further) =>
        new([.. SourceTree.Product.Where(file => file.Project == "LoadTest.Runner"), .. further]);

    /// <summary>The places of a file whose names lead into another of the Runner's folders than the ones named.</summary>
    public IEnumerable<string> Strays(SourceFile file, params string[] folders)
    {
        var model = _compilation.GetSemanticModel(file.Tree);
        return from name in file.Nodes.OfType<SimpleNameSyntax>()
               let space = SpaceOf(model.GetSymbolInfo(name).Symbol ?? model.GetTypeInfo(name).Type)
               where space.StartsWith("LoadTest.Runner.", StringComparison.Ordinal) && !folders.Contains(space.Split('.')[2])
               select file.At(name, $"{name} is of {space}");
    }

    private static string SpaceOf(ISymbol? symbol) => symbol switch
    {
        null => "",
        INamespaceSymbol space => space.ToDisplayString(),
        _ => symbol.ContainingNamespace?.ToDisplayString() ?? "",
    };
}
