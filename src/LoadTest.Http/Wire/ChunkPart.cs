namespace LoadTest.Wire;

/// <summary>What the next byte of a body in chunks belongs to.</summary>
internal enum ChunkPart
{
    /// <summary>The size of a chunk, before its first digit.</summary>
    FirstDigit,

    /// <summary>The size of a chunk.</summary>
    Digits,

    /// <summary>Blanks after the size, before an extension.</summary>
    Blank,

    /// <summary>An extension, which means nothing to us.</summary>
    Extension,

    /// <summary>The end of the line with the size.</summary>
    SizeEnd,

    /// <summary>Data.</summary>
    Data,

    /// <summary>The carriage return after data.</summary>
    DataReturn,

    /// <summary>The line feed after data.</summary>
    DataEnd,

    /// <summary>The beginning of a trailer field, or of the last line.</summary>
    TrailerStart,

    /// <summary>The name of a trailer field.</summary>
    TrailerName,

    /// <summary>The value of a trailer field.</summary>
    TrailerValue,

    /// <summary>The end of a trailer field.</summary>
    TrailerEnd,

    /// <summary>The line feed of the last line.</summary>
    LastEnd,

    /// <summary>Nothing: the body is complete.</summary>
    Complete,
}
