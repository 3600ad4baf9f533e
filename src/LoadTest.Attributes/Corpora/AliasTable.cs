namespace LoadTest.Corpora;

/// <summary>
/// Draws an index in proportion to weights, in constant time and without allocation: the alias method of Walker, built in linear
/// time as Vose 1991 shows ("A linear algorithm for generating random numbers with a given distribution", IEEE Transactions on
/// Software Engineering 17(9)). Immutable; any thread.
/// </summary>
internal sealed class AliasTable
{
    private readonly double[] _keep;
    private readonly int[] _alias;

    /// <summary>Builds the table.</summary>
    /// <param name="weights">At least one, each above 0, their sum finite.</param>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        var count = weights.Length;
        _keep = new double[count];
        _alias = new int[count];
        var total = 0.0;
        foreach (var weight in weights) total += weight;

        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < count; i++)
        {
            _keep[i] = weights[i] / total * count;
            (_keep[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var (poor, rich) = (small.Pop(), large.Pop());
            _alias[poor] = rich;
            _keep[rich] = _keep[rich] + _keep[poor] - 1;
            (_keep[rich] < 1 ? small : large).Push(rich);
        }

        // What rounding leaves over stands for itself.
        foreach (var rest in small.Concat(large)) _keep[rest] = 1;
    }

    /// <summary>An index, drawn by two numbers.</summary>
    public int Draw(LoadRandom random)
    {
        var column = random.Next(_keep.Length);
        return random.NextDouble() < _keep[column] ? column : _alias[column];
    }
}
