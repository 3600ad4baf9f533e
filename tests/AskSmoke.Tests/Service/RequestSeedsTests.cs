using Rag.Client;
using Rag.Service;

namespace Rag.Tests.Service;

public sealed class RequestSeedsTests
{
    private static readonly AskRequest Ada = new("ada", "judge", "Who?");
    private static readonly AskRequest Emil = new("emil", "judge", "Who?");

    [Fact]
    public void The_order_of_requests_does_not_matter()
    {
        var forwards = new RequestSeeds();
        var backwards = new RequestSeeds();

        int[] adaFirst = [forwards.Next(Ada).Next(), forwards.Next(Emil).Next()];
        int[] emilFirst = [backwards.Next(Emil).Next(), backwards.Next(Ada).Next()];

        emilFirst.Should().Equal(adaFirst.Reverse());
    }

    [Fact]
    public void The_same_request_meets_other_luck_the_next_time()
    {
        var seeds = new RequestSeeds();

        seeds.Next(Ada).Next().Should().NotBe(seeds.Next(Ada).Next());
    }
}
