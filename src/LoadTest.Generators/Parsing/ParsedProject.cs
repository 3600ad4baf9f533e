using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>The load tests of a project, file by file.</summary>
internal sealed class ParsedProject
{
    private readonly IReadOnlyList<ParsedFile> _files;

    private ParsedProject(Declarations declarations, IReadOnlyList<ParsedFile> files, EquatableList<LoadTestFile> models) =>
        (Declarations, _files, Models) = (declarations, files, models);

    public Declarations Declarations { get; }

    /// <summary>Of the files that have load tests, in the order of the project.</summary>
    public EquatableList<LoadTestFile> Models { get; }

    public static ParsedProject Of(Declarations declarations, Compilation compilation, CancellationToken cancellation)
    {
        var names = AttributeNames.Of(declarations.Trees, cancellation);
        return Of(declarations, [.. declarations.Trees.Select(tree => ParsedFile.Of(tree, names, compilation, cancellation))]);
    }

    /// <summary>The project after an edit of nothing but bodies.</summary>
    /// <param name="declarations">Of the project as it is now.</param>
    /// <param name="changed">The positions of the files with those bodies.</param>
    /// <param name="compilation">The project as it is now.</param>
    /// <param name="cancellation">Stops parsing.</param>
    public ParsedProject After(
        Declarations declarations, IReadOnlyList<int> changed, Compilation compilation, CancellationToken cancellation)
    {
        var edited = changed.Select(at => Declarations.Trees[at]).ToArray();
        if (!_files.Any(file => file.DependsOnAny(edited))) return new(declarations, _files, Models);

        var names = AttributeNames.Of(declarations.Trees, cancellation);
        return Of(declarations, [.. _files.Select((file, at) =>
            file.DependsOnAny(edited) ? ParsedFile.Of(declarations.Trees[at], names, compilation, cancellation) : file)]);
    }

    private static ParsedProject Of(Declarations declarations, IReadOnlyList<ParsedFile> files) =>
        new(declarations, files, new EquatableList<LoadTestFile>(files.Select(file => file.Model).OfType<LoadTestFile>()));
}
