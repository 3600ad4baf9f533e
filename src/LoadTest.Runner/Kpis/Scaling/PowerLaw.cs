using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>
/// y = a·n^b, fitted by least squares on logarithms: with x = ln n, b = Sxy/Sxx, s² = SSE/(k − 2) over k points. Intervals are those
/// of simple linear regression (N. Draper and H. Smith, Applied Regression Analysis, 1.4 and 3.1): b ± t·s/√Sxx, and for a new
/// observation at x₀ ln y ± t·s·√(1 + 1/k + (x₀ − x̄)²/Sxx), with Student's t at k − 2 degrees of freedom.
/// </summary>
internal sealed class PowerLaw
{
    private const double Confidence = 0.95;
    private const int FewestPoints = 3;

    private readonly double _meanX;
    private readonly double _meanY;
    private readonly double _sxx;
    private readonly double _deviation;
    private readonly double _t;
    private readonly int _smallest;
    private readonly int _largest;

    private PowerLaw(IReadOnlyList<(int Size, double Value)> points)
    {
        Points = points.Count;
        _smallest = points.Min(point => point.Size);
        _largest = points.Max(point => point.Size);
        _meanX = points.Average(point => Math.Log(point.Size));
        _meanY = points.Average(point => Math.Log(point.Value));
        _sxx = points.Sum(point => Square(Math.Log(point.Size) - _meanX));
        var sxy = points.Sum(point => (Math.Log(point.Size) - _meanX) * (Math.Log(point.Value) - _meanY));
        var syy = points.Sum(point => Square(Math.Log(point.Value) - _meanY));
        Exponent = sxy / _sxx;
        var unexplained = points.Sum(point => Square(Math.Log(point.Value) - Line(Math.Log(point.Size))));
        _deviation = Math.Sqrt(unexplained / (Points - 2));
        _t = StudentT.UpperQuantile((1 - Confidence) / 2, Points - 2);
        RSquared = syy > 0 ? 1 - (unexplained / syy) : null;
    }

    /// <summary>b: 1 is linear, 2 quadratic, 0 independent of the size.</summary>
    public double Exponent { get; }

    /// <summary>The 95 % confidence interval of b.</summary>
    public ConfidenceInterval ExponentInterval
    {
        get
        {
            var half = _t * _deviation / Math.Sqrt(_sxx);
            return new ConfidenceInterval(Confidence, Exponent - half, Exponent + half);
        }
    }

    /// <summary>The share of the variance of ln y that the fit explains; null if there is none to explain.</summary>
    public double? RSquared { get; }

    /// <summary>Rungs that were fitted.</summary>
    public int Points { get; }

    /// <summary>The fit.</summary>
    /// <param name="points">The sizes, all different, and what was measured there.</param>
    /// <returns>Null for fewer than three points, or where a value has no logarithm.</returns>
    public static PowerLaw? Fit(IReadOnlyList<(int Size, double Value)> points) =>
        points.Count < FewestPoints || points.Any(point => !(point.Value > 0 && double.IsFinite(point.Value))) ? null : new PowerLaw(points);

    /// <summary>What the fit expects of a run at a size, with its 95 % prediction interval.</summary>
    public Projection At(int size)
    {
        var x = Math.Log(size);
        var half = _t * _deviation * Math.Sqrt(1 + (1.0 / Points) + (Square(x - _meanX) / _sxx));
        var y = Line(x);
        return new Projection(
            size, Math.Exp(y), new ConfidenceInterval(Confidence, Math.Exp(y - half), Math.Exp(y + half)), size < _smallest || size > _largest);
    }

    private static double Square(double value) => value * value;

    private double Line(double x) => _meanY + (Exponent * (x - _meanX));
}
