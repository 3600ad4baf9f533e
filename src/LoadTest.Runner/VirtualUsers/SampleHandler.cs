namespace LoadTest.Runner.VirtualUsers;

/// <summary>Receives what <see cref="LoadContext.Sample"/> keeps; any thread.</summary>
/// <param name="user">The virtual user.</param>
/// <param name="iteration">Its iteration.</param>
/// <param name="attempt">The attempt of the iteration.</param>
/// <param name="tag">Why it is kept.</param>
/// <param name="fields">What was observed.</param>
internal delegate void SampleHandler(
    int user, long iteration, int attempt, string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields);
