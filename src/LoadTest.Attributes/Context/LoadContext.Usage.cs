namespace LoadTest;

/// <content>What language models use.</content>
public sealed partial class LoadContext
{
    /// <summary>Counts the tokens of a call to a language model: <c>tokens_in</c>, <c>tokens_out</c>, <c>tokens_cached</c>.</summary>
    /// <param name="input">All that was sent, cached ones included; 0 or more.</param>
    /// <param name="output">All that was generated; 0 or more.</param>
    /// <param name="cached">Those of <paramref name="input"/> that the service found in its cache; 0 to <paramref name="input"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are cached than were sent.</exception>
    public void Tokens(long input = 0, long output = 0, long cached = 0) => _sink.Tokens(null, input, output, cached);

    /// <summary>
    /// Counts the tokens of a call to a language model, and adds what they cost by its <see cref="PriceAttribute"/> to <c>cost</c>
    /// and, for this model, to <c>cost{model}</c>.
    /// </summary>
    /// <param name="model">As its price names it.</param>
    /// <param name="input">All that was sent, cached ones included; 0 or more.</param>
    /// <param name="output">All that was generated; 0 or more.</param>
    /// <param name="cached">Those of <paramref name="input"/> that the service found in its cache; 0 to <paramref name="input"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are cached than were sent.</exception>
    /// <exception cref="ArgumentException">The load method has no price for the model.</exception>
    public void Tokens(string model, long input = 0, long output = 0, long cached = 0) =>
        _sink.Tokens(Named(model), input, output, cached);

    /// <summary>Adds money to <c>cost</c>, such as the price of a call; the total is exact to a billionth per call.</summary>
    /// <param name="amount">0 to 1 million, in the currency of the setting <c>currency</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of its range.</exception>
    public void Cost(double amount) => _sink.Cost(amount);
}
