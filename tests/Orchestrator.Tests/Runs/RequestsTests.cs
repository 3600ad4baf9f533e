using Orchestration.Runs;

namespace Orchestration.Tests.Runs;

public sealed class RequestsTests
{
    private readonly Random _random = new(1);
    private readonly RuleBook _rules = new();

    [Fact]
    public void Every_trivial_request_has_a_rule() =>
        Enumerable.Range(0, 200).Select(_ => _rules.Answer(Requests.Trivial(_random))).Should().NotContainNulls();

    [Fact]
    public void No_complex_request_has_a_rule() =>
        Enumerable.Range(0, 200).Select(_ => _rules.Answer(Requests.Complex(_random))).Should().OnlyContain(answer => answer == null);
}
