namespace LoadTest.Attributes.Tests.Context;

public sealed class StepTests
{
    private readonly RecordingSink _sink = new();
    private readonly LoadContext _load;

    public StepTests() => _load = new LoadContext(_sink);

    [Fact]
    public void A_step_ends_with_its_scope()
    {
        using (_load.Step("pay")) _load.Mark("inside");

        _sink.Calls.Should().Equal("begin 1 pay", "mark inside", "end 1");
    }

    [Fact]
    public void A_step_that_is_failed_goes_on_to_its_end()
    {
        using (var step = _load.Step("pay")) step.Fail("declined");

        _sink.Calls.Should().Equal("begin 1 pay", "fail 1 declined", "end 1");
    }

    [Fact]
    public void A_step_that_was_never_begun_ends_without_effect()
    {
        LoadStep step = default;

        step.Dispose();

        (step == default).Should().BeTrue();
        _sink.Calls.Should().BeEmpty();
    }

    [Fact]
    public void A_step_that_was_never_begun_cannot_fail()
    {
        LoadStep step = default;

        var fail = () => step.Fail("declined");

        fail.Should().Throw<InvalidOperationException>().WithMessage("*no step was begun. Begin one: using var step = load.Step(name).");
    }

    [Fact]
    public void Nested_steps_keep_apart()
    {
        using (var outer = _load.Step("buy"))
        {
            using (_load.Step("pay")) outer.Fail("late");
        }

        _sink.Calls.Should().Equal("begin 1 buy", "begin 2 pay", "fail 1 late", "end 2", "end 1");
    }

    [Fact]
    public async Task A_body_is_timed_to_its_end()
    {
        var gate = new TaskCompletionSource();
        var running = _load.Step("pay", () => gate.Task);
        _sink.Calls.Should().Equal("begin 1 pay");

        gate.SetResult();
        await running;

        _sink.Calls.Should().Equal("begin 1 pay", "end 1");
    }

    [Fact]
    public async Task A_body_gives_its_result()
    {
        (await _load.Step("pay", () => Task.FromResult(42))).Should().Be(42);

        _sink.Calls.Should().Equal("begin 1 pay", "end 1");
    }

    [Fact]
    public async Task A_step_fails_with_the_exception_of_its_body()
    {
        var fault = new InvalidOperationException("declined");

        (await Assert.ThrowsAsync<InvalidOperationException>(() => _load.Step("pay", () => Task.FromException(fault)))).Should().BeSameAs(fault);
        (await Assert.ThrowsAsync<InvalidOperationException>(() => _load.Step("pay", () => Task.FromException<int>(fault)))).Should().BeSameAs(fault);

        _sink.Calls.Should().Equal("begin 1 pay", "fail 1 declined", "end 1", "begin 2 pay", "fail 2 declined", "end 2");
    }

    [Fact]
    public async Task A_step_fails_with_what_its_body_throws_before_its_first_await()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _load.Step("pay", Task () => throw new InvalidOperationException("declined")));

        _sink.Calls.Should().Equal("begin 1 pay", "fail 1 declined", "end 1");
    }

    [Fact]
    public async Task A_step_without_a_body_or_a_name_is_refused_before_it_begins()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => _load.Step("pay", null!));
        await Assert.ThrowsAsync<ArgumentNullException>("body", () => _load.Step<int>("pay", null!));
        await Assert.ThrowsAsync<ArgumentException>("name", () => _load.Step("", () => Task.CompletedTask));
        await Assert.ThrowsAsync<ArgumentException>("name", () => _load.Step("", () => Task.FromResult(1)));

        _sink.Calls.Should().BeEmpty();
    }

    [Fact]
    public void Steps_are_equal_if_they_are_the_same_step()
    {
        var first = _load.Step("pay");
        var copy = first;
        var second = _load.Step("pay");
        var elsewhere = new LoadContext(new RecordingSink()).Step("pay");

        (first == copy).Should().BeTrue();
        first.Equals((object)copy).Should().BeTrue();
        first.GetHashCode().Should().Be(copy.GetHashCode());
        (first != second).Should().BeTrue();
        first.Equals((object)elsewhere).Should().BeFalse();
        first.Equals("pay").Should().BeFalse();
    }
}
