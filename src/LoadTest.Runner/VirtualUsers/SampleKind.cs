namespace LoadTest.Runner.VirtualUsers;

/// <summary>What a kept-back sample is.</summary>
internal enum SampleKind
{
    /// <summary>Nanoseconds of a step.</summary>
    Step,

    /// <summary>Nanoseconds since the start of the iteration; one per metric and attempt.</summary>
    Mark,

    /// <summary>The bits of a value.</summary>
    Value,

    /// <summary>1 for true, 0 for false.</summary>
    Rate,
}
