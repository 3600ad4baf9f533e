using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>The user's collection definition, fixtures and all, as if it said <c>DisableParallelization = true</c>.</summary>
/// <remarks>xUnit v2 has no other way to ask for a non-parallel collection: it reads the attribute of the definition when it runs.</remarks>
internal sealed class ExclusiveDefinition : ReflectionTypeInfo, ITypeInfo
{
    private static readonly ITypeInfo Plain = Reflector.Wrap(typeof(PlainExclusiveDefinition));

    private ExclusiveDefinition(Type definition)
        : base(definition)
    {
    }

    /// <summary>The exclusive counterpart of a definition; of none, an empty one.</summary>
    public static ITypeInfo Of(ITypeInfo? definition) =>
        definition is IReflectionTypeInfo { Type: var type } && type != typeof(PlainExclusiveDefinition)
            ? new ExclusiveDefinition(type)
            : Plain;

    /// <summary>Whether xUnit runs the collections of a definition alone.</summary>
    public static bool IsExclusive(ITypeInfo? definition) =>
        definition?.GetCustomAttributes(typeof(CollectionDefinitionAttribute)).SingleOrDefault()
            ?.GetNamedArgument<bool>(nameof(CollectionDefinitionAttribute.DisableParallelization)) == true;

    IEnumerable<IAttributeInfo> ITypeInfo.GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        assemblyQualifiedAttributeTypeName == typeof(CollectionDefinitionAttribute).AssemblyQualifiedName
            ? Plain.GetCustomAttributes(assemblyQualifiedAttributeTypeName)
            : GetCustomAttributes(assemblyQualifiedAttributeTypeName);
}
