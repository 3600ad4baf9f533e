using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Discipline;

/// <summary>Sealed by default: a class of the product is sealed, static or abstract; there is no exception yet.</summary>
public sealed class ModifierTests
{
    private static readonly string[] Closing = ["sealed", "static", "abstract"];

    [Fact]
    public void Every_class_of_the_product_is_sealed_static_or_abstract() => SourceTree.Product.Holds(
        Open, "a class is closed until somebody needs to derive from it: seal it");

    [Fact]
    public void Every_type_states_its_accessibility() => SourceTree.Product.Holds(
        Silent, "a type says who may use it: make it internal unless users or emitted code call it");

    [Theory]
    [InlineData("internal class Thing;", 1)]
    [InlineData("internal record Thing;", 1)]
    [InlineData("internal sealed class Thing { private class Part; }", 1)]
    [InlineData("internal sealed partial class Thing; internal partial class Thing;", 0)]
    [InlineData("internal readonly record struct Thing;", 0)]
    [InlineData("internal static class Thing;", 0)]
    public void An_open_class_is_found(string text, int faults) => Rule.In(Open, text).Should().HaveCount(faults);

    [Theory]
    [InlineData("sealed class Thing;", 1)]
    [InlineData("internal sealed class Thing { enum Kind { A } }", 1)]
    [InlineData("file sealed class Thing;", 0)]
    [InlineData("public static class Thing { extension(string text) { public int Size => text.Length; } }", 0)]
    public void A_type_without_accessibility_is_found(string text, int faults) => Rule.In(Silent, text).Should().HaveCount(faults);

    private static IEnumerable<string> Open(SourceFile file)
    {
        var types = file.Nodes.OfType<TypeDeclarationSyntax>().Where(type => type is ClassDeclarationSyntax || IsRecordClass(type)).ToArray();
        var closed = types.Where(type => Has(type, Closing)).Select(type => type.Identifier.ValueText).ToHashSet();
        return types.Where(type => !Has(type, Closing) && !(Has(type, "partial") && closed.Contains(type.Identifier.ValueText)))
            .Select(type => file.At(type, $"{type.Identifier} is neither sealed nor static nor abstract"));
    }

    private static IEnumerable<string> Silent(SourceFile file) =>
        file.Nodes.OfType<BaseTypeDeclarationSyntax>()
            .Where(type => !IsExtension(type) && !Has(type, "public", "internal", "private", "protected", "file"))
            .Select(type => file.At(type, $"{type.Identifier} does not say who may use it"));

    private static bool IsExtension(BaseTypeDeclarationSyntax type) => type is TypeDeclarationSyntax { Keyword.ValueText: "extension" };

    private static bool IsRecordClass(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax record && record.ClassOrStructKeyword.ValueText != "struct";

    private static bool Has(BaseTypeDeclarationSyntax type, params string[] modifiers) =>
        type.Modifiers.Any(modifier => modifiers.Contains(modifier.ValueText));
}
