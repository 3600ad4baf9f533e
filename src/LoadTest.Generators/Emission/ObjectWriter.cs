namespace LoadTest.Generators.Emission;

/// <summary>Writes the properties of an object initializer; what is null is left at its default.</summary>
/// <param name="writer">Where to.</param>
internal sealed class ObjectWriter(CodeWriter writer)
{
    public void Set(string property, string? expression)
    {
        if (expression is not null) writer.Line(property + " = " + expression + ",");
    }

    public void Set(string property, int? value) => Set(property, value is { } number ? Literals.Of(number) : null);

    public void Set(string property, long? value) => Set(property, value is { } number ? Literals.Of(number) : null);

    public void Set(string property, double? value) => Set(property, value is { } number ? Literals.Of(number) : null);

    public void Set(string property, bool? value) => Set(property, value is { } flag ? Literals.Of(flag) : null);

    public void SetDuration(string property, long? ticks) => Set(property, ticks is { } value ? Literals.Duration(value) : null);

    /// <summary>Writes a nested object.</summary>
    public void SetNew(string property, string type, Action<ObjectWriter> properties)
    {
        writer.Line(property + " = new " + type);
        writer.Open();
        properties(this);
        writer.Close(",");
    }

    /// <summary>Writes a collection, unless it is empty.</summary>
    public void SetAll<T>(string property, IReadOnlyList<T> items, Action<ObjectWriter, T> item)
    {
        if (items.Count == 0) return;
        writer.Line(property + " =");
        writer.Line("[");
        writer.Indented(_ =>
        {
            foreach (var one in items) item(this, one);
        });
        writer.Line("],");
    }

    /// <summary>Writes an object that is an item of a collection.</summary>
    public void AddNew(string type, Action<ObjectWriter> properties)
    {
        writer.Line("new " + type);
        writer.Open();
        properties(this);
        writer.Close(",");
    }

    /// <summary>Writes an item of a collection whose constructor takes an expression and a nested object.</summary>
    public void AddCall(string type, string first, string second, Action<ObjectWriter> properties)
    {
        writer.Line("new " + type + "(" + first + ", new " + second);
        writer.Open();
        properties(this);
        writer.Close("),");
    }

    /// <summary>Writes an expression that is an item of a collection.</summary>
    public void Add(string expression) => writer.Line(expression + ",");
}
