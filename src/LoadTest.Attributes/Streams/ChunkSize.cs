namespace LoadTest.Streams;

/// <summary>Whether a chunk of a type holds anything: 1 if it does, else 0.</summary>
/// <typeparam name="T">Text, bytes, or anything else, which is empty only if it is null.</typeparam>
internal static class ChunkSize<T>
{
    public static Func<T, int> Count { get; } = Choose();

    private static Func<T, int> Choose()
    {
        if (typeof(T) == typeof(string)) return (Func<T, int>)(object)(Func<string?, int>)(static text => string.IsNullOrEmpty(text) ? 0 : 1);
        if (typeof(T) == typeof(byte[])) return (Func<T, int>)(object)(Func<byte[]?, int>)(static bytes => bytes is { Length: > 0 } ? 1 : 0);
        if (typeof(T) == typeof(Memory<byte>)) return (Func<T, int>)(object)(Func<Memory<byte>, int>)(static bytes => bytes.IsEmpty ? 0 : 1);
        if (typeof(T) == typeof(ReadOnlyMemory<byte>))
            return (Func<T, int>)(object)(Func<ReadOnlyMemory<byte>, int>)(static bytes => bytes.IsEmpty ? 0 : 1);
        return static chunk => chunk is null ? 0 : 1;
    }
}
