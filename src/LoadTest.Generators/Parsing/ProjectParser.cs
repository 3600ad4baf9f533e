using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>
/// Reads the load tests of a project, and after an edit only those that it can have changed. Pure: what is remembered decides
/// how long it takes, never what comes out.
/// </summary>
/// <remarks>
/// <c>ForAttributeWithMetadataName</c> binds every attribute of every load test again whenever anything at all changes: with 1,000 load
/// tests over 100 ms per keystroke. No compilation is remembered, for that would keep all its symbols alive.
/// </remarks>
internal sealed class ProjectParser
{
    private volatile ParsedProject? _last;

    /// <summary>All load tests, in the order of the source; the very same object if none of them can have changed.</summary>
    public EquatableList<LoadTestFile> Parse(Compilation compilation, CancellationToken cancellation)
    {
        var declarations = Declarations.Of(compilation);
        var last = _last;
        var changed = last is null ? null : declarations.ChangedBodies(last.Declarations, cancellation);
        var parsed = last is not null && changed is not null
            ? last.After(declarations, changed, compilation, cancellation)
            : ParsedProject.Of(declarations, compilation, cancellation);
        _last = parsed;
        return parsed.Models;
    }
}
