using Xunit;

namespace Shops;

public class NeighbourTests
{
    [Fact]
    public Task Plays_the_drums() => Street.BeNoisyAsync();
}
