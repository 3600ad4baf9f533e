namespace LoadTest;

/// <summary>
/// One branch of a weighted mix: each iteration runs one branch, drawn from the iteration's seed.
/// </summary>
/// <remarks>
/// <para>The load test is a <c>partial</c> method without a body in a <c>partial</c> class; the choice is generated. Every branch is a
/// method of the same class, of any accessibility, that takes a <see cref="LoadContext"/>, a <see cref="CancellationToken"/>, both or
/// neither, and is measured as a step of its own name. The size of a <see cref="ScaleAttribute"/> and a <see cref="CorpusAttribute"/> are
/// for load methods without a mix: no branch can take them.</para>
/// <para>The environment can give other weights, <c>LOADTEST_MIX=Trivial=50,Complex=50</c>, and so can <c>loadtest.json</c>,
/// <c>"mix": { "Trivial": 50, "Complex": 50 }</c>: every branch by its name, 0 or more, one above 0. The numbers that an iteration
/// draws stay those of its seed, and cohorts keep their iterations.</para>
/// </remarks>
/// <param name="method">The name of the branch: <c>nameof(Trivial)</c>.</param>
/// <param name="weight">Its share relative to the other weights, which need not add up to 100; above 0 and finite.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MixAttribute(string method, double weight) : Attribute
{
    /// <summary>The name of the branch.</summary>
    public string Method { get; } = method;

    /// <summary>Its share relative to the other weights.</summary>
    public double Weight { get; } = weight;
}
