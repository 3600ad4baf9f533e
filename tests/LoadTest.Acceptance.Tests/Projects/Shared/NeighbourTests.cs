using Xunit;

namespace Shops;

public class NeighbourTests
{
    /// <summary>Long enough that every other collection would run beside it.</summary>
    [Fact]
    public Task Plays_the_drums() => Street.BeNoisyAsync(milliseconds: 1500);
}
