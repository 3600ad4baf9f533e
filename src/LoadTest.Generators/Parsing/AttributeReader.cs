using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads one attribute. "Set" means written in the source, so that 0 is a value.</summary>
/// <param name="data">The attribute.</param>
internal readonly struct AttributeReader(AttributeData data)
{
    /// <summary>The name as written between brackets.</summary>
    public string Name => Names.OfAttribute(data.AttributeClass!);

    /// <summary>Where the attribute stands.</summary>
    public Location Location => Syntax?.GetLocation() ?? Location.None;

    private AttributeSyntax? Syntax => data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>Whether a property is set to something that compiles.</summary>
    public bool IsSet(string property) => Find(property) is not null;

    /// <summary>The value of a property that is set.</summary>
    public T? Read<T>(string property)
        where T : struct => Find(property)?.Value is T value ? value : null;

    /// <summary>A property that is set, or null.</summary>
    public TypedConstant? Find(string property)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == property) return argument.Value.Kind == TypedConstantKind.Error ? null : argument.Value;
        }

        return null;
    }

    /// <summary>The value of a constructor's parameter, or null where it does not compile.</summary>
    public object? Argument(int index) =>
        index < data.ConstructorArguments.Length && data.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive } constant
            ? constant.Value
            : null;

    /// <summary>The integers of a constructor's array; empty where they do not compile.</summary>
    public IReadOnlyList<int> Integers(int index) =>
        index < data.ConstructorArguments.Length ? Integers(data.ConstructorArguments[index]) : [];

    /// <summary>The integers of a property; empty if it is not set.</summary>
    public IReadOnlyList<int> Integers(string property) => Find(property) is { } constant ? Integers(constant) : [];

    /// <summary>Whether the constructor with this many parameters is called, and compiles.</summary>
    public bool HasArguments(int count) =>
        data.ConstructorArguments.Length == count && data.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error);

    /// <summary>Where a property is set.</summary>
    public Location LocationOf(string property) =>
        Syntax?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.GetLocation() ?? Location;

    /// <summary>Where a constructor's parameter is given.</summary>
    public Location LocationOf(int index)
    {
        var name = data.AttributeConstructor?.Parameters.ElementAtOrDefault(index)?.Name;
        var arguments = Syntax?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        var argument = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? arguments.ElementAtOrDefault(index);
        return argument?.GetLocation() ?? Location;
    }

    private static IReadOnlyList<int> Integers(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } ? [.. constant.Values.Select(value => value.Value).OfType<int>()] : [];
}
