namespace LoadTest;

/// <summary>How the starts of an open model are spaced in time.</summary>
public enum Arrivals
{
    /// <summary>Equal gaps of 1/rate.</summary>
    Constant,

    /// <summary>Exponential gaps with mean 1/rate, as of many independent clients (coefficient of variation 1).</summary>
    Poisson,

    /// <summary>Gamma gaps with mean 1/rate and the coefficient of variation that <c>Burstiness</c> gives: above 1 is burstier than Poisson.</summary>
    Gamma,
}
