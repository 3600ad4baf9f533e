using LoadTest.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Tests.Readmes;

/// <summary>The C# of the pages that a newcomer copies from compiles, and breaks no rule.</summary>
public sealed class ReadmeTests
{
    private const string Fence = "```csharp\n";

    // What the fragments take from around them.
    private const string Surroundings =
        """
        public static class Around
        {
            public static readonly string[] Questions = ["who?"];
            public static readonly System.Text.StringBuilder answer = new();
            public static readonly string text = "";
        }

        public sealed class RagService
        {
            public Task<Answer> AskAsync(string question, CancellationToken cancellation) => Task.FromResult(new Answer());
        }

        public sealed class Answer : IDisposable
        {
            public IAsyncEnumerable<string> Tokens => throw new NotSupportedException();

            public void Dispose()
            {
            }
        }

        public sealed record Item(decimal Price);
        """;

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in Pages())
            {
                for (var block = 0; block < BlocksOf(page).Count; block++) data.Add(page, block);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task The_code_of_a_readme_compiles_and_breaks_no_rule(string page, int block)
    {
        var run = GeneratorRun.Of(Compilable(BlocksOf(page)[block]));

        run.CompilerMessages().Where(message => message.Contains("error", StringComparison.Ordinal)).Should().BeEmpty();
        (await run.FaultsAsync()).Should().BeEmpty();
        run.Exception.Should().BeNull();
    }

    [Fact]
    public void The_first_page_shows_code() => BlocksOf("README.md").Should().HaveCountGreaterThan(3);

    private static IEnumerable<string> Pages() => Directory
        .GetDirectories(Repository.PathOf("samples"))
        .Select(sample => Path.Combine("samples", Path.GetFileName(sample), "README.md"))
        .Where(page => File.Exists(Repository.PathOf(page)))
        .Prepend("README.md");

    private static IReadOnlyList<string> BlocksOf(string page) =>
        [.. Repository.Read(page).Split(Fence).Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)])];

    private static string Compilable(string block)
    {
        var code = block.Contains("class ", StringComparison.Ordinal)
            ? block.Replace("using LoadTest;\n", "", StringComparison.Ordinal)
            : "public class Fragment\n{\n    public async Task Run(LoadContext load)\n    {\n" + block + "\n    }\n}";
        return "global using static Around;\n" + WithoutExtensionMembers(code) + "\n" + Surroundings;
    }

    // The compiler that generators are built on does not know extension members; their accessors are what they are called by.
    private static string WithoutExtensionMembers(string code) => code
        .Replace("load.Http.", "LoadContextHttp.get_Http(load).", StringComparison.Ordinal)
        .Replace("load.WebSocket.", "LoadContextWebSocket.get_WebSocket(load).", StringComparison.Ordinal);
}
