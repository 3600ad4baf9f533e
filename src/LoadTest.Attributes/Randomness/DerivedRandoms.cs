namespace LoadTest.Randomness;

/// <summary>The named streams of one user's iterations, reseeded on first use in each attempt. One thread at a time.</summary>
internal sealed class DerivedRandoms
{
    private Dictionary<string, Stream>? _streams;

    /// <summary>The stream of a name in an attempt.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parent">The numbers of the iteration.</param>
    /// <param name="attempt">The attempt: a retry draws the same numbers again.</param>
    public LoadRandom Find(string name, LoadRandom parent, int attempt)
    {
        _streams ??= [];
        var key = parent.Key;
        if (!_streams.TryGetValue(name, out var stream))
        {
            stream = new Stream(parent.Derive(name)) { Parent = key, Attempt = attempt };
            _streams.Add(name, stream);
        }
        else if (stream.Parent != key || stream.Attempt != attempt)
        {
            stream.Random.Reseed(key.For(name));
            (stream.Parent, stream.Attempt) = (key, attempt);
        }

        return stream.Random;
    }

    private sealed class Stream(LoadRandom random)
    {
        public LoadRandom Random { get; } = random;

        public SeedKey Parent { get; set; }

        public int Attempt { get; set; }
    }
}
