using LoadTest.House.Tests.Sources;

namespace LoadTest.House.Tests.PublicSurface;

/// <summary>
/// What users and emitted code can call, in text files that a change of the surface has to change. Run with
/// <c>LOADTEST_UPDATE_SURFACE=1</c> to rewrite them, then read the difference.
/// </summary>
public sealed class SurfaceTests
{
    private const string Agreement = "others depend on the surface: undo the change, or rewrite the file with LOADTEST_UPDATE_SURFACE=1 and read its difference";

    [Theory]
    [InlineData("LoadTest.Attributes")]
    [InlineData("LoadTest.Runner")]
    [InlineData("LoadTest.Http")]
    [InlineData("LoadTest.Xunit3")]
    [InlineData("LoadTest.Xunit2")]
    public void The_public_surface_is_the_one_agreed_upon(string assembly)
    {
        var file = Repository.PathOf($"tests/LoadTest.House.Tests/PublicSurface/{assembly}.txt");
        var text = SurfaceText.Of(new BuiltAssembly(assembly));
        if (Environment.GetEnvironmentVariable("LOADTEST_UPDATE_SURFACE") == "1") File.WriteAllText(file, text);

        var surface = text.Split('\n');
        var agreed = File.ReadAllText(file).Split('\n');
        agreed.Except(surface).Select(line => "gone: " + line).Concat(surface.Except(agreed).Select(line => "new: " + line)).ShouldBeNone(Agreement);
        surface.Should().Equal(agreed, Agreement);
    }

    [Fact]
    public void The_Runner_shows_its_keyed_pipelines_alone_and_hides_what_emitted_code_calls() =>
        new BuiltAssembly("LoadTest.Runner").TopLevelTypes().Where(type => SurfaceText.IsVisible(type) && !SurfaceText.IsHidden(type))
            .Select(type => type.ToDisplayString()).Should().BeEquivalentTo("LoadTest.LoadContextPipeline", "LoadTest.LoadPipeline");

    [Theory]
    [InlineData("LoadTest.Xunit3")]
    [InlineData("LoadTest.Xunit2")]
    public void An_adapter_shows_its_attribute_alone(string adapter) =>
        new BuiltAssembly(adapter).TopLevelTypes().Where(type => SurfaceText.IsVisible(type) && !SurfaceText.IsHidden(type))
            .Select(type => type.ToDisplayString()).Should().Equal("LoadTest.LoadTestAttribute");
}
