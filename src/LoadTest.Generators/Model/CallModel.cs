namespace LoadTest.Generators.Model;

/// <summary>A call that the emitted code makes.</summary>
/// <param name="Class">The declaring class, fully qualified.</param>
/// <param name="Method">The name, escaped for source.</param>
/// <param name="IsStatic">Whether there is no receiver.</param>
/// <param name="Returns">What comes back.</param>
/// <param name="Arguments">What goes in, in order.</param>
internal sealed record CallModel(
    string Class, string Method, bool IsStatic, ReturnShape Returns, EquatableArray<ArgumentModel> Arguments)
{
    public bool IsAwaited => Returns != ReturnShape.Void;
}
