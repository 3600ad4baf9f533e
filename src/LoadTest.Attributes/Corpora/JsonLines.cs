using System.Text.Json;

namespace LoadTest.Corpora;

/// <summary>JSON lines: one JSON value a line; blank lines are skipped.</summary>
internal static class JsonLines
{
    /// <summary>The records, and the faults of the lines that are none.</summary>
    public static List<CorpusRecord> Parse(CorpusText text, List<string> faults)
    {
        var records = new List<CorpusRecord>();
        var number = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            try
            {
                using var document = JsonDocument.Parse(line.ToString());
                records.Add(new CorpusRecord(number, document.RootElement.Clone()));
            }
            catch (JsonException fault)
            {
                faults.Add(text.At(number, $"a line is one JSON value; found '{Excerpt(line)}' ({Reason(fault)}). Correct the line."));
            }
        }

        return records;
    }

    private static string Excerpt(ReadOnlySpan<char> line) => line.Length <= 60 ? line.ToString() : $"{line[..60]}…";

    // The parser counts its lines within the one line that it is given.
    private static string Reason(JsonException fault) => fault.Message.Split(" LineNumber:")[0].TrimEnd('.');
}
