using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class ZigZagLeb128Tests
{
    [Theory]
    [InlineData(0, new byte[] { 0 })]
    [InlineData(-1, new byte[] { 1 })]
    [InlineData(56, new byte[] { 112 })]
    [InlineData(456, new byte[] { 144, 7 })]
    [InlineData(-456, new byte[] { 143, 7 })]
    [InlineData(1L << 50, new byte[] { 128, 128, 128, 128, 128, 128, 128, 4 })]
    [InlineData(long.MinValue, new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 255 })]
    public void A_number_has_the_bytes_of_the_format(long number, byte[] bytes) => Written(number).Should().Equal(bytes);

    [Fact]
    public void Reading_gives_back_what_was_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<byte>(), (seed, shift) =>
        {
            var number = (seed * 0x1E3779B97F4A7C15) >> (shift % 64);
            ReadOnlySpan<byte> bytes = Written(number);
            return ZigZagLeb128.Read(ref bytes) == number && bytes.IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_that_was_cut_off_is_refused() =>
        FluentActions.Invoking(() =>
        {
            ReadOnlySpan<byte> bytes = [0x80, 0x80];
            ZigZagLeb128.Read(ref bytes);
        }).Should().Throw<InvalidDataException>().WithMessage("*this one ends within a number. It was cut off.");

    private static byte[] Written(long number)
    {
        var target = new ArrayBufferWriter<byte>();
        ZigZagLeb128.Write(target, number);
        return target.WrittenSpan.ToArray();
    }
}
