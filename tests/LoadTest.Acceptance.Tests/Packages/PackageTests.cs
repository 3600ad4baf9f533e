using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace LoadTest.Acceptance.Tests.Packages;

public sealed class PackageTests(PackageFeed packages)
{
    [Theory]
    [InlineData("LoadTest.Attributes")]
    [InlineData("LoadTest.Runner", "LoadTest.Attributes")]
    [InlineData("LoadTest.Http", "LoadTest.Runner")]
    [InlineData("LoadTest.Xunit3", "LoadTest.Runner")]
    [InlineData("LoadTest.Xunit2", "LoadTest.Runner")]
    public void A_package_has_readme_licence_and_docs_and_needs_ours_in_its_own_version(string name, params string[] needed)
    {
        using var package = Open(name);
        package.Entries.Select(entry => entry.FullName).Should().Contain(["README.md", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"]);

        var manifest = Manifest(package, name);
        manifest.Descendants().Single(e => e.Name.LocalName == "license").Value.Should().Be("MIT");
        manifest.Descendants().Where(e => e.Name.LocalName == "dependency")
            .Where(e => ((string)e.Attribute("id")!).StartsWith("LoadTest.", StringComparison.Ordinal))
            .Select(e => ((string)e.Attribute("id")!, (string)e.Attribute("version")!))
            .Should().BeEquivalentTo(needed.Select(id => (id, packages.Version)));
    }

    [Theory]
    [InlineData("LoadTest.Xunit3", "xunit.v3.extensibility.core", "[3.2.2, 4.0.0)")]
    [InlineData("LoadTest.Xunit2", "xunit.extensibility.execution", "2.9.3")]
    public void An_adapter_needs_no_more_of_xUnit_than_its_extensibility(string name, string id, string version)
    {
        using var package = Open(name);

        Manifest(package, name).Descendants().Where(e => e.Name.LocalName == "dependency")
            .Select(e => ((string)e.Attribute("id")!, (string)e.Attribute("version")!))
            .Should().BeEquivalentTo([("LoadTest.Runner", packages.Version), (id, version)]);
    }

    [Theory]
    [InlineData("LoadTest.Xunit3")]
    [InlineData("LoadTest.Xunit2")]
    public void An_adapter_brings_the_generator(string name)
    {
        using var package = Open(name);

        package.Entries.Select(entry => entry.FullName).Should().Contain("analyzers/dotnet/cs/LoadTest.Generators.dll");
    }

    [Theory]
    [InlineData("LoadTest.Attributes")]
    [InlineData("LoadTest.Runner")]
    [InlineData("LoadTest.Http")]
    [InlineData("LoadTest.Xunit3")]
    [InlineData("LoadTest.Xunit2")]
    public void A_package_has_its_assembly_as_IL_and_compiled_ahead(string name)
    {
        using var package = Open(name);

        IsCompiledAhead(package, $"lib/net10.0/{name}.dll").Should().BeFalse();
        foreach (var platform in (string[])["linux-x64", "win-x64"])
            IsCompiledAhead(package, $"runtimes/{platform}/lib/net10.0/{name}.dll").Should().BeTrue();
    }

    private static bool IsCompiledAhead(ZipArchive package, string path)
    {
        using var entry = package.GetEntry(path)!.Open();
        using var assembly = new MemoryStream();
        entry.CopyTo(assembly);
        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(packages.Feed, $"{name}.{packages.Version}.nupkg"));

    private static XDocument Manifest(ZipArchive package, string name)
    {
        using var manifest = package.GetEntry($"{name}.nuspec")!.Open();
        return XDocument.Load(manifest);
    }
}
