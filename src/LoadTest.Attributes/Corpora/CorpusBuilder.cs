using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace LoadTest.Corpora;

/// <summary>Makes items and weights of the records of a file, and reports all faults of it at once.</summary>
internal static class CorpusBuilder
{
    private const string WeightRule = "a weight is above 0 and finite";

    /// <summary>Reads a file as JSON lines, or as CSV where its name ends in <c>.csv</c>.</summary>
    public static List<CorpusRecord> Parse(CorpusText text, List<string> faults) =>
        text.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CsvTable.Parse(text, faults) : JsonLines.Parse(text, faults);

    /// <summary>Weighs the items by a function of theirs.</summary>
    /// <exception cref="CorpusException">There are faults.</exception>
    [RequiresUnreferencedCode(Corpus.Reflects)]
    [RequiresDynamicCode(Corpus.Reflects)]
    public static Corpus<T> Build<T>(CorpusText text, List<CorpusRecord> records, List<string> faults, Func<T, double>? weight) =>
        Build<T>(text, records, faults, (item, _) => weight?.Invoke(item) ?? 1);

    /// <summary>Weighs the items by a field of their records.</summary>
    /// <exception cref="CorpusException">There are faults.</exception>
    [RequiresUnreferencedCode(Corpus.Reflects)]
    [RequiresDynamicCode(Corpus.Reflects)]
    public static Corpus<T> Build<T>(CorpusText text, List<CorpusRecord> records, List<string> faults, string field) =>
        Build<T>(text, records, faults, (_, record) => Number(record, field));

    [RequiresUnreferencedCode(Corpus.Reflects)]
    [RequiresDynamicCode(Corpus.Reflects)]
    private static Corpus<T> Build<T>(CorpusText text, List<CorpusRecord> records, List<string> faults, Func<T, JsonElement, double?> weigh)
    {
        var (items, weights) = (new List<T>(records.Count), new List<double>(records.Count));
        foreach (var (line, record) in records)
        {
            try
            {
                if (record.Deserialize<T>(JsonSerializerOptions.Web) is not { } item) throw new JsonException("null");
                var weight = weigh(item, record);
                if (weight is { } known && double.IsFinite(known) && known > 0)
                {
                    items.Add(item);
                    weights.Add(known);
                }
                else faults.Add(text.At(line, $"{WeightRule}; found {Found(weight)}. Correct it, or take the record out."));
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException)
            {
                faults.Add(text.At(line, $"a record is a {typeof(T).Name}; found '{record}' ({fault.Message.Split(" LineNumber:")[0]}). Correct the record."));
            }
        }

        if (items.Count == 0 && faults.Count == 0) faults.Add($"{text.Name}: a corpus needs at least one item; found none. Add one.");
        return faults.Count == 0 ? new Corpus<T>(text.Name, [.. items], [.. weights]) : throw new CorpusException(faults);
    }

    private static string Found(double? weight) => weight?.ToString(CultureInfo.InvariantCulture) ?? "no number";

    private static double? Number(JsonElement record, string field)
    {
        if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(field, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number) return value.GetDouble();
        return value.ValueKind == JsonValueKind.String
            && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
