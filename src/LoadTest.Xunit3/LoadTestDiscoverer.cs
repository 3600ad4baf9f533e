using Xunit.Internal;
using Xunit.Sdk;
using Xunit.v3;

namespace LoadTest.Xunit3;

/// <summary>Makes one test case of a load method, whatever its parameters: the engine passes them.</summary>
internal sealed class LoadTestDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var method = ExclusiveCollection.Move(testMethod);
        var details = TestIntrospectionHelper.GetTestCaseDetails(discoveryOptions, method, factAttribute);
        return new([
            new LoadTestCase(
                details.ResolvedTestMethod,
                details.TestCaseDisplayName,
                details.UniqueID,
                details.Explicit,
                details.SkipExceptions,
                details.SkipReason,
                details.SkipType,
                details.SkipUnless,
                details.SkipWhen,
                method.Traits.ToReadWrite(StringComparer.OrdinalIgnoreCase),
                details.SourceFilePath,
                details.SourceLineNumber,
                details.Timeout),
        ]);
    }
}
