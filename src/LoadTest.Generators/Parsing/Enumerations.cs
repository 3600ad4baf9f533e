using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads enumeration values as source.</summary>
internal static class Enumerations
{
    /// <summary>A member, fully qualified, or null if the property is not set.</summary>
    public static string? Read(AttributeReader attribute, string property)
    {
        if (attribute.Find(property) is not { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } value) return null;

        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value));
        return member is null ? "(" + name + ")(" + value.Value + ")" : name + "." + member.Name;
    }
}
