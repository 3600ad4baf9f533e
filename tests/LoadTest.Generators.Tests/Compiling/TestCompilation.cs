using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoadTest.Generators.Tests.Compiling;

/// <summary>A user's test project in memory, on the real runner and on xUnit v3.</summary>
internal static class TestCompilation
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using LoadTest;
        global using Xunit;
        """;

    private const string Adapter =
        """
        namespace LoadTest;

        public sealed partial class LoadTestAttribute : Xunit.FactAttribute;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly SyntaxTree[] Common =
    [
        Parse(Usings, "Usings.cs"),
        Parse(Adapter, "Adapter.cs"),
        Parse(
            "#nullable enable\nusing System;\n" + Repository.Read("src", "LoadTest.Attributes", "Shared", "LoadTestAttribute.cs"),
            "LoadTestAttribute.cs"),
    ];

    public static SyntaxTree Parse(string source, string path = "Test.cs") => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public static CSharpCompilation Of(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "UserTests",
        [.. Common, .. trees],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
