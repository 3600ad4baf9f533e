using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the parameters that a file fills.</summary>
internal static class CorpusParser
{
    private const string Attribute = "CorpusAttribute";

    private static readonly string[] Extensions = [".jsonl", ".csv"];

    /// <summary>The file of a parameter; null where there is none, or a fault.</summary>
    public static CorpusModel? Parse(IParameterSymbol parameter)
    {
        if (!IsCorpus(parameter) || Names.Attribute(parameter, Attribute) is not { } data) return null;
        var attribute = new AttributeReader(data);
        return attribute.Argument(0) is string path
            ? new CorpusModel(
                ((INamedTypeSymbol)parameter.Type).TypeArguments[0].ToDisplayString(Names.InAnyFile), path, attribute.Find("Weight")?.Value as string)
            : null;
    }

    /// <summary>Whether a parameter has to do with a corpus; if so, <see cref="Check"/> reports its faults.</summary>
    public static bool IsMeant(IParameterSymbol parameter) => IsCorpus(parameter) || Names.Attribute(parameter, Attribute) is not null;

    public static void Check(IParameterSymbol parameter, Faults faults)
    {
        var at = parameter.Locations.FirstOrDefault() ?? Location.None;
        var method = parameter.ContainingSymbol.Name;
        if (Names.Attribute(parameter, Attribute) is not { } data)
        {
            faults.Add(CorpusRules.NoFile, at, parameter.Name, method);
            return;
        }

        var attribute = new AttributeReader(data);
        var type = parameter.Type.ToDisplayString();
        if (!IsCorpus(parameter)) faults.Add(CorpusRules.WrongType, attribute.Location, parameter.Name, method, type);
        if (!attribute.HasArguments(1)) return;
        var path = attribute.Argument(0) as string ?? "";
        if (!Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            faults.Add(CorpusRules.WrongFile, attribute.LocationOf(0), parameter.Name, method, path);
    }

    private static bool IsCorpus(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && parameter.Type is INamedTypeSymbol { Arity: 1 } type && Names.IsOurs(type, "Corpus");
}
