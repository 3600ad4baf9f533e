using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LoadTest.Generators.Model;

/// <summary>
/// A fault that comes with a declaration error of the compiler, which then skips all analyzers: only the generator can still
/// report it. Kept apart from <see cref="LoadTestModel"/>, because its position moves with every line above it.
/// </summary>
internal sealed record HiddenFault(string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Values)
{
    public Location Location => Location.Create(Path, Span, Lines);
}
