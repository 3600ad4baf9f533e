namespace LoadTest.Generators.Parsing;

/// <summary>What the source says of the load's model.</summary>
internal enum LoadModel
{
    /// <summary>Neither users nor a rate: a fault.</summary>
    None,

    /// <summary>Users.</summary>
    Closed,

    /// <summary>A rate.</summary>
    Open,

    /// <summary>Users and a rate: a fault.</summary>
    Both,
}
