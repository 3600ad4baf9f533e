namespace LoadTest;

/// <summary>The failure that <see cref="ChaosAttribute"/> injects; a transient one, see <see cref="RetryAttribute.TransientOnly"/>.</summary>
public sealed class ChaosInjectedException : Exception
{
    /// <summary>Creates the failure.</summary>
    public ChaosInjectedException() : base("Injected by [Chaos]; the service was not called.")
    {
    }
}
