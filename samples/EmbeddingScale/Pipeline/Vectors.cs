using System.Numerics;
using System.Runtime.InteropServices;

namespace Embeddings.Pipeline;

/// <summary>Arithmetic on vectors of one length, with the vector unit of the processor.</summary>
internal static class Vectors
{
    /// <summary>The squared Euclidean distance.</summary>
    public static float Distance(float[] a, float[] b)
    {
        var wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var wideB = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < wideA.Length; i++)
        {
            var difference = wideA[i] - wideB[i];
            sum += difference * difference;
        }

        var total = Vector.Sum(sum);
        for (var i = wideA.Length * Vector<float>.Count; i < a.Length; i++) total += (a[i] - b[i]) * (a[i] - b[i]);
        return total;
    }

    /// <summary>Adds a vector to a sum.</summary>
    public static void AddTo(float[] sum, float[] vector)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += vector[i];
    }

    /// <summary>Divides a vector by a number.</summary>
    public static void Divide(float[] vector, float divisor)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] /= divisor;
    }

    /// <summary>Gives a vector the length 1.</summary>
    public static void Normalize(float[] vector) => Divide(vector, MathF.Sqrt(vector.Sum(value => value * value)));
}
