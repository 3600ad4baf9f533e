using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class FailureTests
{
    [Fact]
    public void An_aggregate_of_one_exception_is_that_exception() =>
        Failure.Of(new AggregateException(new TimeoutException("slow"))).Should().Be(new Failure("TimeoutException", "slow"));

    [Fact]
    public void An_exception_whose_message_throws_is_still_a_failure()
    {
        var failure = Failure.Of(new UnreadableException());

        failure.Type.Should().Be("UnreadableException");
        failure.Message.Should().Contain("NotSupportedException");
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new NotSupportedException("no text");
    }
}
