namespace LoadTest;

/// <summary>
/// What the tokens of a language model cost; <c>load.Tokens("model", …)</c> adds it to <c>cost</c>, which
/// <c>[Kpi("cost", MaxTotal = 0.50)]</c> limits.
/// </summary>
/// <remarks>
/// The cost of a call is <c>((input − cached)·InputPerMillion + cached·CachedPerMillion + output·OutputPerMillion) / 1,000,000</c>,
/// rounded to a billionth. A fault in any of these values is a compile error of the form <c>LTnnnn</c>.
/// </remarks>
/// <param name="model">As given to <c>load.Tokens</c>; each model has one price.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PriceAttribute(string model) : Attribute
{
    /// <summary>As given to <c>load.Tokens</c>.</summary>
    public string Model { get; } = model;

    /// <summary>Of a million tokens that are sent, in the currency of the setting <c>currency</c>; 0 to 1 million; 0 by default.</summary>
    public double InputPerMillion { get; set; }

    /// <summary>Of a million tokens that are generated, in the same currency; 0 to 1 million; 0 by default.</summary>
    public double OutputPerMillion { get; set; }

    /// <summary>
    /// Of a million tokens that are sent and found in the service's cache, in the same currency; 0 to 1 million; NaN by default,
    /// which is the price of all that is sent.
    /// </summary>
    public double CachedPerMillion { get; set; } = double.NaN;
}
