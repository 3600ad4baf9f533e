using LoadTest.Generators.Tests.Compiling;

namespace LoadTest.Generators.Tests.Emission;

/// <summary>The compiler's message on a missing implementation must never stand in for ours.</summary>
public sealed class MixImplementationTests
{
    private const string Load = "[LoadTest(Users = 1, Duration = \"1s\")] [Mix(\"One\", 1)]";

    [Theory]
    [InlineData("public partial class Shop { @ public partial Task Ask<T>(LoadContext load) where T : class, IDisposable, new(); void One() { } }", "LT0039")]
    [InlineData("public partial class Shop<T> where T : struct { @ public partial Task Ask(LoadContext load); void One() { } }", "LT0039")]
    [InlineData("public partial record Shop(int Size) { @ public partial Task<string?> Ask(ref int size, params int[] rest); void One() { } }", "LT0047,LT0049,LT0037,LT0037")]
    [InlineData("public partial record class Shop { @ public partial int Ask(LoadContext load, out string? text); void One() { } }", "LT0036,LT0037")]
    [InlineData("public abstract class Base { public abstract Task Ask(LoadContext load); } public partial class Shop : Base { @ public sealed override partial Task Ask(LoadContext load); }", "LT0044")]
    [InlineData("public partial class Shop { @ partial void Ask(LoadContext load); void One() { } }", "LT0038")]
    public async Task A_mix_with_faults_has_an_implementation_all_the_same(string source, string ids)
    {
        var run = GeneratorRun.Of(source.Replace("@", Load, StringComparison.Ordinal));

        run.CompilerMessages().Should().BeEmpty();
        (await run.FaultsAsync()).Select(fault => fault.Id).Should().BeEquivalentTo(ids.Split(','));
    }

    [Theory]
    [InlineData("#nullable disable\npublic partial class Shop { @ public partial Task Ask(LoadContext load); Task<string> One() => null; }")]
    [InlineData("public partial class Shop { @ internal virtual partial Task Ask(CancellationToken @await, LoadContext @async); void One() { } }")]
    [InlineData("namespace A.B { public partial class Outer { internal partial record Inner { @ public static partial ValueTask Ask(LoadContext load); static ValueTask One() => default; } } }")]
    public async Task A_mix_of_any_shape_compiles_without_a_warning(string source)
    {
        var run = GeneratorRun.Of(source.Replace("@ ", Load + " ", StringComparison.Ordinal));

        (await run.FaultsAsync()).Should().BeEmpty();
        run.CompilerMessages().Should().BeEmpty();
    }
}
