using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;

namespace LoadTest;

/// <param name="sourceFilePath">Given by the compiler. Do not pass it.</param>
/// <param name="sourceLineNumber">Given by the compiler. Do not pass it.</param>
[XunitTestCaseDiscoverer("LoadTest.Xunit2.LoadTestDiscoverer", "LoadTest.Xunit2")]
[TraitDiscoverer("LoadTest.Xunit2.LoadTestTraits", "LoadTest.Xunit2")]
public sealed partial class LoadTestAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute, ITraitAttribute
{
    internal string? SourceFilePath => sourceFilePath;

    internal int? SourceLineNumber => sourceLineNumber < 1 ? null : sourceLineNumber;
}
