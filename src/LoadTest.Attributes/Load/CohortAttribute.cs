namespace LoadTest;

/// <summary>
/// A fixed number of the run's iterations that run another method, and may be expected to fail.
/// </summary>
/// <remarks>
/// <para>The load test has <c>Iterations</c>, and the cohort is a part of them: the total stays the same. Which iterations belong to it
/// is drawn from the seed, spread over the run. They run the cohort's method in place of the load method, whether that has a body
/// or a <see cref="MixAttribute"/>; the warm-up and a dry run have no cohorts. The method belongs to the same class,
/// internal or public, takes a <see cref="LoadContext"/>, a <see cref="CancellationToken"/>, both or nothing, and is measured as a
/// step of its own name.</para>
/// <para>An iteration that fails as expected counts as failed and is shown as expected, but is no error for a KPI; its step counts
/// as ok. One that succeeds against the expectation is an error, and so is one that fails for another reason, runs into its
/// timeout or is abandoned.</para>
/// </remarks>
/// <param name="method">The name of the method: <c>nameof(Exhausted)</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CohortAttribute(string method) : Attribute
{
    /// <summary>The name of the method.</summary>
    public string Method { get; } = method;

    /// <summary>How many iterations; 1 to those of the run. Not together with <see cref="Percent"/>.</summary>
    public long Iterations { get; set; }

    /// <summary>The share of the iterations, rounded down; above 0 and at most 100. Not together with <see cref="Iterations"/>.</summary>
    public double Percent { get; set; } = double.NaN;

    /// <summary>The fewest iterations that <see cref="Percent"/> comes to; 1 or more; 0 by default.</summary>
    public long MinIterations { get; set; }

    /// <summary>The most iterations that <see cref="Percent"/> comes to; not below <see cref="MinIterations"/>; no limit by default.</summary>
    public long MaxIterations { get; set; }

    /// <summary>
    /// The failure that is expected of every iteration: the name of the exception's type, or the message of the failure, or the
    /// word or words that it begins with, such as a code. Upper and lower case differ. None by default: a failure is an error.
    /// </summary>
    public string? ExpectFailure { get; set; }
}
