using System.Xml.Linq;
using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.Naming;

/// <summary>
/// The namespace is the project's root namespace followed by the folders, with these exceptions, each for a reason. A program of
/// top-level statements and a file of assembly attributes have none.
/// </summary>
public sealed class NamespaceTests
{
    private const string Follow = "a namespace follows the folder: correct it, move the file, or state the exception and its reason in this test";

    private static readonly Dictionary<string, string> Exceptions = new()
    {
        // What a test author writes stands in one namespace, so that one using does.
        ["src/LoadTest.Xunit3/LoadTestAttribute.cs"] = "LoadTest",
        ["src/LoadTest.Xunit2/LoadTestAttribute.cs"] = "LoadTest",
        ["src/LoadTest.Runner/LoadContextPipeline.cs"] = "LoadTest",
        ["src/LoadTest.Runner/LoadPipeline.cs"] = "LoadTest",

        // It completes the attribute that the adapters share.
        ["tests/LoadTest.Attributes.Tests/Shared/LoadTestAttribute.cs"] = "LoadTest",

        // xUnit prints the type's name before the message of every exception outside this namespace.
        ["src/LoadTest.Xunit3/LoadTestFailedException.cs"] = "Xunit.Sdk",

        // The compiler looks for these by their full names.
        ["src/LoadTest.Generators/Polyfills/CompilerFeatureRequiredAttribute.cs"] = "System.Runtime.CompilerServices",
        ["src/LoadTest.Generators/Polyfills/IsExternalInit.cs"] = "System.Runtime.CompilerServices",
        ["src/LoadTest.Generators/Polyfills/RequiredMemberAttribute.cs"] = "System.Runtime.CompilerServices",
        ["src/LoadTest.Generators/Polyfills/SetsRequiredMembersAttribute.cs"] = "System.Diagnostics.CodeAnalysis",
    };

    [Fact]
    public void The_namespace_of_the_product_follows_the_folder() => SourceTree.Product.Holds(Astray, Follow);

    [Fact]
    public void The_namespace_of_the_tests_follows_the_folder() => SourceTree.Tests.Holds(Astray, Follow);

    [Fact]
    public void Every_exception_is_still_needed() =>
        Exceptions.Keys.Should().BeSubsetOf(SourceTree.All.Select(file => file.Path));

    [Theory]
    [InlineData("src/LoadTest.Runner/Recording/Thing.cs", "namespace LoadTest.Runner.Recording; class Thing;", 0)]
    [InlineData("src/LoadTest.Runner/Recording/Thing.cs", "namespace LoadTest.Runner; class Thing;", 1)]
    [InlineData("src/LoadTest.Runner/Recording/Thing.cs", "class Thing;", 1)]
    [InlineData("src/LoadTest.Attributes/Units/Thing.cs", "namespace LoadTest.Units; internal class Thing;", 0)]
    [InlineData("src/LoadTest.Attributes/Units/Thing.cs", "namespace LoadTest.Units; public class Thing;", 1)]
    [InlineData("src/LoadTest.Attributes/Units/Thing.cs", "namespace LoadTest; public class Thing;", 0)]
    public void Another_namespace_is_a_fault(string path, string text, int faults) => Rule.In(Astray, text, path).Should().HaveCount(faults);

    private static IEnumerable<string> Astray(SourceFile file)
    {
        if (file.IsProgram || file.IsAssemblyInfo) return [];
        var expected = Exceptions.TryGetValue(file.Path, out var exception) ? exception : Expected(file);
        return file.Namespace == expected ? [] : [$"{file.Path}: namespace '{file.Namespace}' is not '{expected}'"];
    }

    private static string Expected(SourceFile file)
    {
        var isForAuthors = file.Project == "LoadTest.Attributes"
            && file.TopLevelTypes.Any(type => type.Modifiers.Any(modifier => modifier.ValueText == "public"));
        return isForAuthors ? "LoadTest" : string.Join('.', [RootNamespace(file), .. file.Folders]);
    }

    private static string RootNamespace(SourceFile file)
    {
        var project = Repository.PathOf(string.Join('/', [.. file.Path.Split('/')[..2], file.Project + ".csproj"]));
        return XDocument.Load(project).Descendants("RootNamespace").SingleOrDefault()?.Value ?? file.Project;
    }
}
