using LoadTest.House.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.House.Tests.Naming;

/// <summary>
/// One top-level type a file, named like it. A part of a partial type may be named <c>Type.Part.cs</c>; the same name with another
/// number of type parameters is the same concept; nested types belong to theirs. Without a type are a program of top-level statements
/// and <c>Assembly.cs</c>, which holds the attributes of the assembly.
/// </summary>
public sealed class OneTypePerFileTests
{
    [Fact]
    public void Every_file_holds_one_type_of_its_name() => SourceTree.All.Where(file => !file.IsProgram).Holds(
        Misnamed, "a file holds one type and is named like it: rename the file, or move the type to a file of its own");

    [Theory]
    [InlineData("class Thing;", 0)]
    [InlineData("class Thing { class Part; }", 0)]
    [InlineData("class Thing; class Thing<T>;", 0)]
    [InlineData("class Other;", 1)]
    [InlineData("class Thing; enum Kind { A }", 1)]
    [InlineData("class Thing; delegate void Act();", 1)]
    [InlineData("// nothing", 1)]
    public void A_second_name_is_a_fault(string text, int faults) => Rule.In(Misnamed, text).Should().HaveCount(faults);

    [Theory]
    [InlineData("Assembly", "[assembly: System.CLSCompliant(false)]", 0)]
    [InlineData("Thing", "[assembly: System.CLSCompliant(false)]", 1)]
    [InlineData("Assembly", "[assembly: System.CLSCompliant(false)] class Thing;", 1)]
    public void Attributes_of_the_assembly_stand_alone_in_their_file(string name, string text, int faults) =>
        Rule.In(Misnamed, text, $"src/LoadTest.Runner/{name}.cs").Should().HaveCount(faults);

    [Theory]
    [InlineData("partial class Thing;", 0)]
    [InlineData("class Thing;", 1)]
    public void A_part_of_a_partial_type_names_its_part(string text, int faults) =>
        Rule.In(Misnamed, text, "src/LoadTest.Runner/Thing.Part.cs").Should().HaveCount(faults);

    private static IEnumerable<string> Misnamed(SourceFile file)
    {
        if (file is { IsAssemblyInfo: true, Name: "Assembly" }) return [];
        var types = file.TopLevelTypes.ToArray();
        if (types.Length == 0) return [$"{file.Path}: no type"];
        return types.Where(type => !FileNames(type).Contains(file.Name)).Select(type => file.At(type, $"{NameOf(type)} is not {file.Name}"));

        IEnumerable<string> FileNames(MemberDeclarationSyntax type) =>
            type.Modifiers.Any(modifier => modifier.ValueText == "partial") ? [NameOf(type), NameOf(type) + "." + file.Name.Split('.')[^1]] : [NameOf(type)];
    }

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.ValueText,
        DelegateDeclarationSyntax declared => declared.Identifier.ValueText,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.RawKind, "A type or a delegate."),
    };
}
