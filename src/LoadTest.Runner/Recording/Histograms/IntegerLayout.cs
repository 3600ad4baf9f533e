using System.Numerics;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// HdrHistogram's layout for 3 significant digits and a lowest discernible value of 1: values below 2,048 have a bucket each;
/// above, each power of two has 1,024 buckets of equal width.
/// </summary>
/// <remarks>
/// 2,048 is the power of two above 2·10³, the largest value that needs single-unit resolution. Index = page · 1,024 + slot,
/// where page 0 holds 0–1,023 and page k holds 2^(k+9) to 2^(k+10) − 1.
/// </remarks>
internal sealed class IntegerLayout : BucketLayout
{
    /// <summary>Decimal digits that a value keeps.</summary>
    public const int SignificantDigits = 3;

    private const int SubBucketMagnitude = 11;
    private const int HalfMagnitude = SubBucketMagnitude - 1;
    private const int HalfCount = 1 << HalfMagnitude;
    private const ulong SubBucketMask = (1UL << SubBucketMagnitude) - 1;

    private IntegerLayout()
    {
    }

    /// <summary>The one instance.</summary>
    public static IntegerLayout Instance { get; } = new();

    /// <summary>The bucket of a value.</summary>
    /// <param name="value">0 or more.</param>
    public static int IndexOf(long value)
    {
        var bucket = 64 - SubBucketMagnitude - BitOperations.LeadingZeroCount((ulong)value | SubBucketMask);
        var slot = (int)((ulong)value >> bucket) - HalfCount;
        return ((bucket + 1) << HalfMagnitude) + slot;
    }

    /// <summary>The smallest value of a bucket.</summary>
    public static long Lowest(int index)
    {
        var (bucket, subBucket) = Split(index);
        return (long)subBucket << bucket;
    }

    /// <summary>The largest value of a bucket.</summary>
    public static long Highest(int index)
    {
        var (bucket, subBucket) = Split(index);
        return ((long)subBucket << bucket) + ((1L << bucket) - 1);
    }

    /// <summary>The middle of a bucket, rounded down after adding half a width: equal to the value itself below 2,048.</summary>
    public static long Middle(int index)
    {
        var (bucket, subBucket) = Split(index);
        return ((long)subBucket << bucket) + ((1L << bucket) >> 1);
    }

    /// <inheritdoc/>
    public override double LowestAt(int index) => Lowest(index);

    /// <inheritdoc/>
    public override double HighestAt(int index) => Highest(index);

    /// <inheritdoc/>
    public override double MiddleAt(int index) => Middle(index);

    private static (int Bucket, int SubBucket) Split(int index)
    {
        var bucket = (index >> HalfMagnitude) - 1;
        var slot = index & (HalfCount - 1);
        return bucket < 0 ? (0, slot) : (bucket, slot + HalfCount);
    }
}
