using System.Reflection;
using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class SourceFrameTests
{
    private static readonly MethodInfo Method = typeof(SourceFrameTests).GetMethod(nameof(Load), BindingFlags.NonPublic | BindingFlags.Static)!;

    [Fact]
    public void A_frame_reads_as_the_runtime_prints_it() =>
        SourceFrame.Of(Method, "/src/Shop.cs", 12).Should()
            .Be("   at LoadTest.Runner.Tests.Runs.SourceFrameTests.Load(LoadContext load) in /src/Shop.cs:line 12");

    [Fact]
    public void A_frame_without_a_place_names_the_method_only() =>
        SourceFrame.Of(Method, file: null, line: null).Should().EndWith("SourceFrameTests.Load(LoadContext load)");

    private static Task Load(LoadContext load) => load.Think(TimeSpan.Zero).AsTask();
}
