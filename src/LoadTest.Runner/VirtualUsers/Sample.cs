using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>A measurement of one attempt.</summary>
/// <param name="Metric">The metric's id.</param>
/// <param name="Kind">How to read <paramref name="Bits"/>.</param>
/// <param name="Bits">Nanoseconds, a truth value or the bits of a number.</param>
/// <param name="LagNanoseconds">The part of a time that is the generator's own lag.</param>
internal readonly record struct Sample(int Metric, SampleKind Kind, long Bits, long LagNanoseconds)
{
    public void RecordTo(Recorder recorder)
    {
        switch (Kind)
        {
            case SampleKind.Value:
                recorder.Value(Metric, BitConverter.Int64BitsToDouble(Bits));
                break;
            case SampleKind.Rate:
                recorder.Rate(Metric, Bits != 0);
                break;
            default:
                recorder.Time(Metric, Bits, LagNanoseconds);
                break;
        }
    }
}
