namespace LoadTest.Attributes.Tests.Context;

public sealed class LoadContextTests
{
    private readonly RecordingSink _sink = new() { User = 3, Iteration = 5_000_000_000, Attempt = 1, Cancellation = new CancellationToken(true) };
    private readonly LoadContext _load;

    public LoadContextTests() => _load = new LoadContext(_sink);

    public static TheoryData<string, Action<LoadContext>> Calls => new()
    {
        { "mark first_token", load => load.Mark("first_token") },
        { "record score 0.5", load => load.Record("score", 0.5) },
        { "count tokens 1", load => load.Count("tokens") },
        { "count tokens 12", load => load.Count("tokens", 12) },
        { "rate miss True", load => load.Rate("miss", true) },
        { "check quote False", load => load.Check("quote", false) },
        { "gauge queue -2.5", load => load.Gauge("queue", -2.5) },
        { "tokens  800 60 0", load => load.Tokens(800, 60) },
        { "tokens  0 0 5", load => load.Tokens(cached: 5) },
        { "tokens large 800 60 5", load => load.Tokens("large", 800, 60, 5) },
        { "cost 0.25", load => load.Cost(0.25) },
        { "fail no answer", load => load.Fail("no answer") },
        { "skip no stock", load => load.Skip("no stock") },
        { "tag language de", load => load.Tag("language", "de") },
        { "log hello", load => load.Log("hello") },
    };

    public static TheoryData<string, Action<LoadContext, string>> NamedCalls => new()
    {
        { "name", (load, name) => load.Mark(name) },
        { "name", (load, name) => load.Record(name, 1) },
        { "name", (load, name) => load.Count(name) },
        { "name", (load, name) => load.Rate(name, true) },
        { "name", (load, name) => load.Check(name, true) },
        { "name", (load, name) => load.Gauge(name, 1) },
        { "name", (load, name) => load.Step(name).Dispose() },
        { "model", (load, name) => load.Tokens(name, 1) },
        { "key", (load, name) => load.Tag(name, "de") },
    };

    [Fact]
    public void The_iteration_is_the_one_of_the_sink()
    {
        _load.User.Should().Be(3);
        _load.Iteration.Should().Be(5_000_000_000);
        _load.Attempt.Should().Be(1);
        _load.Random.Should().BeSameAs(_sink.Random);
        _load.Cancellation.Should().Be(_sink.Cancellation);
        ((object)_load.State<List<int>>()).Should().BeSameAs(_sink.StateObject).And.BeOfType<List<int>>();
        _sink.Calls.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void A_call_reaches_the_sink_as_it_was_made(string expected, Action<LoadContext> call)
    {
        call(_load);

        _sink.Calls.Should().Equal(expected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_check_gives_back_what_it_checked(bool ok) => _load.Check("quote", ok).Should().Be(ok);

    [Theory]
    [MemberData(nameof(NamedCalls), DisableDiscoveryEnumeration = true)]
    public void A_blank_name_is_refused_before_anything_is_recorded(string parameter, Action<LoadContext, string> call)
    {
        Refusal("").Should().StartWith($"What is recorded needs a {parameter} that is not blank; found \"\".");
        Refusal(" \t").Should().StartWith($"What is recorded needs a {parameter} that is not blank; found \" \t\".");
        Refusal(null!).Should().StartWith($"What is recorded needs a {parameter} that is not blank; found null.");
        _sink.Calls.Should().BeEmpty();

        string Refusal(string name) => Assert.Throws<ArgumentException>(parameter, () => call(_load, name)).Message;
    }

    [Fact]
    public void A_context_without_a_sink_is_refused() => Assert.Throws<ArgumentNullException>("sink", () => new LoadContext(null!));
}
