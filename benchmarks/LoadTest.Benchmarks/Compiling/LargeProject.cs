using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LoadTest.Benchmarks.Compiling;

/// <summary>A test project of 1,000 load tests in 100 files, and one more file in which somebody types.</summary>
internal sealed class LargeProject
{
    public const int LoadTests = 1_000;

    public const int Files = 100;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private SyntaxTree _edited = Parse(Unrelated(0), "Unrelated.cs");
    private int _edits;

    public LargeProject() => Compilation = CSharpCompilation.Create(
        "UserTests",
        [.. Enumerable.Range(0, Files).Select(file => Parse(LoadTestsOf(file), $"Shop{file}.cs")), _edited],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The file in which somebody types.</summary>
    public SyntaxTree Edited => _edited;

    public static GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new Generators.LoadTestGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    /// <summary>Changes a number in a method's body, as an editor does: with the text of the old tree and one change.</summary>
    public void Type()
    {
        var text = _edited.GetText();
        var at = text.ToString().IndexOf("return ", StringComparison.Ordinal) + "return ".Length;
        var end = text.ToString().IndexOf(';', at);
        var edited = _edited.WithChangedText(text.WithChanges(
            new TextChange(TextSpan.FromBounds(at, end), (++_edits).ToString(CultureInfo.InvariantCulture))));
        Compilation = Compilation.ReplaceSyntaxTree(_edited, edited);
        _edited = edited;
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, path);

    private static string Unrelated(int value) => $$"""
        using System.Linq;

        namespace UserTests;

        public static class Unrelated
        {
            public static int Answer()
            {
                return {{value}};
            }

            public static int Sum() => Enumerable.Range(0, 10).Sum(number => number * Answer());
        }
        """;

    private static string LoadTestsOf(int file)
    {
        var methods = string.Join("\n", Enumerable.Range(0, LoadTests / Files).Select(number => $$"""

                [LoadTest(Users = {{number + 1}}, RampUp = "1s", Duration = "10s", ThinkTime = "300ms..1s", Seed = 42)]
                [Kpi(P95Ms = 2500, MinSuccessPercent = 98)]
                [Kpi("first_token", P95Ms = 600)]
                [Retry(2, Delay = "50ms", MaxDelay = "500ms", Jitter = 0.25)]
                public async Task Ask{{number}}(LoadContext load)
                {
                    await Task.Delay(10, load.Cancellation);
                    load.Mark("first_token");
                    load.Rate("rag_miss", load.Random.Chance(0.1));
                }
            """));
        return $$"""
            using System.Threading.Tasks;
            using LoadTest;

            namespace UserTests;

            public class Shop{{file}}
            {{{methods}}
            }
            """;
    }
}
