namespace LoadTest;

/// <summary>
/// A scaling ladder: the whole load profile runs once per size, and the load method receives the size as its <c>int</c> parameter.
/// </summary>
/// <remarks>
/// <para>Every rung is a run of its own, with set-up, warm-up, KPIs and a report. Beside them stand, per size, the mean time of an
/// iteration, the peak of the managed memory that the process holds (garbage left out) above its level before the rung, and the
/// totals of the counters; the efficiency of time and memory against the first rung; a fit of value = a·size^b by least squares on
/// logarithms; and its projection, with a 95 % prediction interval, to <see cref="Project"/>.</para>
/// <para>Before the first rung one user runs one iteration of the first size, which is not counted: what comes once in the process
/// shall not make the first size look worse than the others. For the peak of the memory the garbage is collected again and again,
/// which stops the process for up to a fiftieth of the time, or a tenth if the memory efficiency is limited.</para>
/// <para>Limits on the efficiencies are set by <see cref="ScaleKpiAttribute"/>.</para>
/// </remarks>
/// <param name="sizes">Two or more, ascending, each 1 or more.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScaleAttribute(params int[] sizes) : Attribute
{
    /// <summary>The rungs.</summary>
    public int[] Sizes { get; } = sizes;

    /// <summary>Sizes that are not run but projected from the fit, such as 10,000; each 1 or more. A size beyond the rungs is flagged as extrapolated. None by default.</summary>
    public int[] Project { get; set; } = [];
}
