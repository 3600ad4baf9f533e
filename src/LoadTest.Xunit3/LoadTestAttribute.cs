using System.Runtime.CompilerServices;
using LoadTest.Xunit3;
using Xunit;
using Xunit.v3;

namespace LoadTest;

/// <param name="sourceFilePath">Given by the compiler. Do not pass it.</param>
/// <param name="sourceLineNumber">Given by the compiler. Do not pass it.</param>
[XunitTestCaseDiscoverer(typeof(LoadTestDiscoverer))]
public sealed partial class LoadTestAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber), ITraitAttribute
{
    IReadOnlyCollection<KeyValuePair<string, string>> ITraitAttribute.GetTraits() => [new("Category", "LoadTest")];
}
