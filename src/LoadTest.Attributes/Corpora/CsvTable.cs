using System.Text.Json;

namespace LoadTest.Corpora;

/// <summary>CSV as a table: the first row names the fields, each further row is a record.</summary>
internal static class CsvTable
{
    /// <summary>The records, and the faults of the rows that are none.</summary>
    public static List<CorpusRecord> Parse(CorpusText text, List<string> faults)
    {
        var rows = new CsvReader(text, faults).ReadAll();
        if (rows.Count == 0) return [];
        var names = rows[0].Fields;
        CheckNames(text, rows[0].Line, names, faults);

        var records = new List<CorpusRecord>();
        foreach (var (line, fields) in rows.Skip(1))
        {
            if (fields.Count == names.Count) records.Add(new CorpusRecord(line, Record(names, fields)));
            else faults.Add(text.At(line, $"a row has as many fields as the first one; found {fields.Count} instead of {names.Count}. Quote fields that hold commas."));
        }

        return records;
    }

    private static void CheckNames(CorpusText text, int line, List<string> names, List<string> faults)
    {
        foreach (var name in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1 || group.Key.Length == 0))
            faults.Add(text.At(line, $"the first row names each field, and each once; found '{name.Key}' {name.Count()} times. Name the fields apart."));
    }

    private static JsonElement Record(List<string> names, List<string> fields)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            for (var i = 0; i < names.Count; i++) writer.WriteString(names[i], fields[i]);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return document.RootElement.Clone();
    }
}
