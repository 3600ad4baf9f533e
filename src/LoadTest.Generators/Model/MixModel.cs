namespace LoadTest.Generators.Model;

/// <summary>The implementation of a mix.</summary>
internal sealed record MixModel
{
    /// <summary>Null for the global namespace.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The headers of the containing types, outermost first, such as <c>partial class Shop</c>.</summary>
    public required EquatableArray<string> Types { get; init; }

    /// <summary>As declared, without <c>partial</c>.</summary>
    public required string Modifiers { get; init; }

    /// <summary>The return type, fully qualified.</summary>
    public required string ReturnType { get; init; }

    /// <summary>Name, type parameters, parameters and constraints.</summary>
    public required string Signature { get; init; }

    public required ReturnShape Returns { get; init; }

    /// <summary>The parameter that is the load context, escaped for source.</summary>
    public required string Load { get; init; }

    /// <summary>An expression.</summary>
    public required string Cancellation { get; init; }

    /// <summary>Empty if the load test has a fault.</summary>
    public required EquatableArray<MixBranchModel> Branches { get; init; }
}
