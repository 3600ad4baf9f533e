using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.Dependencies;

public sealed class AssemblyReferenceTests
{
    private static readonly string[] TestFrameworks =
        ["xunit", "nunit", "TUnit", "Microsoft.VisualStudio.TestPlatform", "Microsoft.VisualStudio.TestTools", "Microsoft.Testing", "MSTest"];

    [Fact]
    public void Attributes_depends_on_the_framework_alone()
    {
        var project = ProjectFile.Product.Single(project => project.Name == "LoadTest.Attributes");

        project.Projects.Concat(project.Packages).ShouldBeNone("who writes load tests gets no dependency of ours: move the code to the Runner");
        new BuiltAssembly("LoadTest.Attributes").References().Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Runner_knows_no_test_framework()
    {
        var project = ProjectFile.Product.Single(project => project.Name == "LoadTest.Runner");

        new BuiltAssembly("LoadTest.Runner").References().Concat(project.Packages).Where(IsTestFramework)
            .ShouldBeNone("the engine runs under any test framework: move the code to an adapter");
    }

    [Fact]
    public void Runner_depends_on_the_framework_the_attributes_and_Polly_alone() =>
        new BuiltAssembly("LoadTest.Runner").References().Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Should().BeEquivalentTo(["LoadTest.Attributes", "Polly.Core"]);

    [Fact]
    public void Http_depends_on_the_framework_the_attributes_and_the_Runner_alone() =>
        new BuiltAssembly("LoadTest.Http").References().Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Should().BeEquivalentTo(["LoadTest.Attributes", "LoadTest.Runner"]);

    [Theory]
    [InlineData("LoadTest.Xunit3", "xunit.v3.core")]
    [InlineData("LoadTest.Xunit2", "xunit.core")]
    public void An_adapter_knows_its_test_framework_but_no_host_of_it(string adapter, string framework)
    {
        var references = new BuiltAssembly(adapter).References();

        references.Where(IsTestFramework).Should().Contain(framework).And.OnlyContain(name => name.StartsWith("xunit", StringComparison.Ordinal));
    }

    private static bool IsTestFramework(string assembly) =>
        TestFrameworks.Any(framework => assembly.StartsWith(framework, StringComparison.OrdinalIgnoreCase));
}
