using System.Text;

namespace LoadTest.Corpora;

/// <summary>The text of a corpus file, and where a fault lies in it.</summary>
/// <param name="Name">Of the file, for messages.</param>
/// <param name="Content">The whole text.</param>
internal sealed record CorpusText(string Name, string Content)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; a relative path counts from the directory of the test assembly.</summary>
    /// <exception cref="CorpusException">It cannot be read, or is no UTF-8.</exception>
    public static CorpusText Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path, AppContext.BaseDirectory);
        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Read(stream, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(
                $"The file of a corpus must be readable; found '{full}': {fault.Message} "
                + "A relative path counts from the directory of the test assembly: does the project copy the file there?",
                fault);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="CorpusException">It is no UTF-8.</exception>
    public static CorpusText Read(Stream stream, string name)
    {
        try
        {
            using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            return new CorpusText(name, reader.ReadToEnd());
        }
        catch (DecoderFallbackException fault)
        {
            throw new CorpusException($"{name}: a corpus is UTF-8 text; found bytes that are not. Save it as UTF-8.", fault);
        }
    }

    /// <summary>A fault at a line, as compilers write it.</summary>
    public string At(int line, string fault) => $"{Name}({line}): {fault}";
}
