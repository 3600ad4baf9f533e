using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Sources;

/// <summary>One C# file, by its path from the root of the repository: <c>src/Project/Folder/File.cs</c>.</summary>
internal sealed class SourceFile(string path, string text)
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Such as <c>LoadTest.Runner</c>.</summary>
    public string Project { get; } = path.Split('/')[1];

    /// <summary>The folders between the project and the file.</summary>
    public string[] Folders { get; } = path.Split('/')[2..^1];

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);

    public int Lines => Tree.GetText().Lines.Count - (Text.EndsWith('\n') ? 1 : 0);

    public IEnumerable<SyntaxNode> Nodes => Tree.GetRoot().DescendantNodes();

    public string Namespace => Nodes.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    /// <summary>The types and delegates that stand in no other type.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Nodes.OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && member.Parent is not TypeDeclarationSyntax);

    /// <summary>Top-level statements: no type, no namespace, no choice of name.</summary>
    public bool IsProgram => Nodes.OfType<GlobalStatementSyntax>().Any();

    /// <summary>Attributes of the assembly and nothing else.</summary>
    public bool IsAssemblyInfo => Tree.GetCompilationUnitRoot() is { AttributeLists.Count: > 0, Members.Count: 0 };

    /// <summary>The violation of a rule at a node, as a compiler would write it.</summary>
    public string At(SyntaxNode node, string fault) => $"{Path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {fault}";
}
