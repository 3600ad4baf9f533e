using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="PriceAttribute"/>.</summary>
/// <param name="Model">As given to <c>load.Tokens</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ModelPrice(string Model)
{
    /// <summary>Of a million tokens that are sent.</summary>
    public double InputPerMillion { get; init; }

    /// <summary>Of a million tokens that are generated.</summary>
    public double OutputPerMillion { get; init; }

    /// <summary>Of a million tokens that are found in the service's cache; null for the price of all that is sent.</summary>
    public double? CachedPerMillion { get; init; }
}
