using System.Collections.Concurrent;

namespace LoadTest.Targets;

/// <summary>
/// URLs that have been parsed. A <see cref="Uri"/> works out its parts when they are asked for and keeps them, so that a request to
/// a known URL saves more than the parsing. Any thread; bounded: beyond that, URLs are parsed each time.
/// </summary>
internal sealed class UrlCache
{
    private const int Capacity = 1_000;

    private readonly ConcurrentDictionary<(string? BaseAddress, string Url), Uri> _known = new();
    private int _count;

    /// <summary>The absolute URL.</summary>
    /// <exception cref="ArgumentException">There is none, or it is not of HTTP.</exception>
    public Uri Find(string url, Uri? baseAddress)
    {
        ArgumentNullException.ThrowIfNull(url);
        var key = (baseAddress?.OriginalString, url);
        if (_known.TryGetValue(key, out var known)) return known;
        var target = Target.Of(new Uri(url, UriKind.RelativeOrAbsolute), baseAddress);
        if (Volatile.Read(ref _count) < Capacity && _known.TryAdd(key, target)) Interlocked.Increment(ref _count);
        return target;
    }
}
