namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// Log-linear buckets over all finite doubles from 0 up: 1,024 for each power of two, so that a bucket is at most 1/1,024 of its
/// value wide. That is 3 significant digits, whatever the unit.
/// </summary>
/// <remarks>The index is the exponent and the upper 10 bits of the mantissa, which order positive doubles.</remarks>
internal sealed class FloatLayout : BucketLayout
{
    private const int DroppedBits = 42;

    private FloatLayout()
    {
    }

    /// <summary>The one instance.</summary>
    public static FloatLayout Instance { get; } = new();

    /// <summary>The bucket of a value.</summary>
    /// <param name="value">Finite and 0 or more.</param>
    public static int IndexOf(double value) => (int)((BitConverter.DoubleToInt64Bits(value) & long.MaxValue) >> DroppedBits);

    /// <inheritdoc/>
    public override double LowestAt(int index) => BitConverter.Int64BitsToDouble((long)index << DroppedBits);

    /// <inheritdoc/>
    public override double HighestAt(int index) => BitConverter.Int64BitsToDouble((((long)index + 1) << DroppedBits) - 1);

    /// <inheritdoc/>
    public override double MiddleAt(int index)
    {
        var lowest = LowestAt(index);
        return lowest + ((HighestAt(index) - lowest) / 2);
    }
}
