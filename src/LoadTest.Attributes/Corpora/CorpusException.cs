namespace LoadTest;

/// <summary>A corpus cannot be used: all faults of its file, each with its line, the rule, what was found and what to do.</summary>
public sealed class CorpusException : FormatException
{
    private const int MostShown = 20;

    /// <summary>Creates one without details.</summary>
    public CorpusException() : this([])
    {
    }

    /// <summary>Creates one of a single fault.</summary>
    /// <param name="message">The fault.</param>
    public CorpusException(string message) : this([message])
    {
    }

    /// <summary>Creates one of a single fault and what has caused it.</summary>
    /// <param name="message">The fault.</param>
    /// <param name="innerException">Its cause.</param>
    public CorpusException(string message, Exception innerException) : base(message, innerException) => Faults = [message];

    /// <summary>Creates one of many faults; the message shows the first 20.</summary>
    /// <param name="faults">Each a sentence of its own.</param>
    public CorpusException(IReadOnlyList<string> faults) : base(Text(faults)) => Faults = faults;

    /// <summary>Each fault, in the order of the file.</summary>
    public IReadOnlyList<string> Faults { get; }

    private static string Text(IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var shown = string.Join('\n', faults.Take(MostShown));
        return faults.Count > MostShown ? $"{shown}\n… and {faults.Count - MostShown} more faults." : shown;
    }
}
