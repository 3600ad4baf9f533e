using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>Keeps load tests from running beside any other test of the process.</summary>
/// <remarks>
/// xUnit runs non-parallel collections one by one, after all parallel ones. The load tests of a collection therefore form a
/// second collection with the same definition, so that its fixtures are honoured; they are created once more for it.
/// </remarks>
internal sealed class ExclusiveCollection : TestCollection
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserializer.")]
    public ExclusiveCollection()
    {
    }

    private ExclusiveCollection(ITestCollection original)
        : base(original.TestAssembly, ExclusiveDefinition.Of(original.CollectionDefinition), $"{original.DisplayName} (load tests)", Derived(original.UniqueID))
    {
    }

    /// <summary>The method in the exclusive counterpart of its collection.</summary>
    public static ITestMethod Move(ITestMethod method)
    {
        var collection = method.TestClass.TestCollection;
        if (ExclusiveDefinition.IsExclusive(collection.CollectionDefinition))
            return method;

        return new TestMethod(new TestClass(new ExclusiveCollection(collection), method.TestClass.Class), method.Method);
    }

    public override void Deserialize(IXunitSerializationInfo info)
    {
        base.Deserialize(info);
        // Only the name of the user's definition crosses processes.
        CollectionDefinition = ExclusiveDefinition.Of(CollectionDefinition);
    }

    /// <summary>The same for every class of the original, or each class would get fixtures of its own.</summary>
    private static Guid Derived(Guid original)
    {
        var bytes = original.ToByteArray();
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] ^= 0xFF;
        return new Guid(bytes);
    }
}
