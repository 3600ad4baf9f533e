using Xunit.v3;

namespace LoadTest.Xunit3;

/// <summary>Keeps load tests from running beside any other test of the process.</summary>
/// <remarks>
/// xUnit runs non-parallel collections one by one, after all parallel ones. The load tests of a collection therefore form a
/// second collection with the same definition, so that its fixtures are honoured; they are created once more for it.
/// </remarks>
internal static class ExclusiveCollection
{
    /// <summary>The method in the exclusive counterpart of its collection.</summary>
    public static IXunitTestMethod Move(IXunitTestMethod method)
    {
        var collection = method.TestClass.TestCollection;
        if (collection.DisableParallelization)
            return method;

        var exclusive = new XunitTestCollection(
            collection.TestAssembly,
            collection.CollectionDefinition,
            disableParallelization: true,
            $"{collection.TestCollectionDisplayName} (load tests)");
        var testClass = new XunitTestClass(method.TestClass.Class, exclusive);
        return new XunitTestMethod(testClass, method.Method, method.TestMethodArguments);
    }
}
