namespace LoadTest.Runner.VirtualUsers;

/// <summary>What a virtual user keeps from iteration to iteration: one object per type.</summary>
internal sealed class UserState
{
    private readonly Dictionary<Type, object> _objects = [];

    public T Get<T>() where T : class, new()
    {
        lock (_objects)
        {
            if (_objects.TryGetValue(typeof(T), out var found)) return (T)found;
            var created = new T();
            _objects.Add(typeof(T), created);
            return created;
        }
    }
}
