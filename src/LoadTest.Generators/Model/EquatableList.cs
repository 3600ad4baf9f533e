namespace LoadTest.Generators.Model;

/// <summary>An <see cref="EquatableArray{T}"/> that is an object, so that being the very same one as before is seen at once.</summary>
/// <typeparam name="T">The items, with value equality of their own.</typeparam>
internal sealed record EquatableList<T>(EquatableArray<T> Items)
    where T : IEquatable<T>
{
    public EquatableList(IEnumerable<T> items)
        : this(new EquatableArray<T>(items))
    {
    }
}
