using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of the parameters that a file fills.</summary>
internal static class CorpusRules
{
    public static readonly DiagnosticDescriptor WrongType = new(
        "LT0065",
        "[Corpus] fills a Corpus<T>",
        "[Corpus] stands on the parameter '{0}' of '{1}', which is of type '{2}'; it fills a Corpus<T>, passed by value. Make the parameter one, or remove [Corpus].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0065.md");

    public static readonly DiagnosticDescriptor WrongFile = new(
        "LT0066",
        "A corpus is a file of JSON lines or CSV",
        "the corpus '{0}' of '{1}' is \"{2}\"; a corpus is a file of JSON lines (.jsonl) or CSV (.csv). Name such a file.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0066.md");

    public static readonly DiagnosticDescriptor NoFile = new(
        "LT0067",
        "A corpus has a file",
        "the parameter '{0}' of '{1}' is a corpus, but nothing says of which file. Add [Corpus(\"file.jsonl\")].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0067.md");
}
