using System.Runtime;

namespace LoadTest.Http.Tests;

/// <summary>What the tests rely on that assert that nothing is allocated.</summary>
public sealed class BackgroundCollectionTests
{
    [Fact]
    public void No_garbage_is_collected_in_the_background() =>
        GCSettings.LatencyMode.Should().Be(GCLatencyMode.Batch, "the project file turns background collections off");
}
