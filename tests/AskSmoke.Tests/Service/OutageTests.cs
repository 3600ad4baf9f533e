using Rag.Service;

namespace Rag.Tests.Service;

public sealed class OutageTests
{
    [Fact]
    public void A_healthy_service_answers_whoever_is_asked() =>
        Outcomes(new Outage(active: false), Outage.Victim).Should().OnlyContain(outcome => outcome == Outcome.Answered);

    [Fact]
    public void The_others_answer_during_an_outage() =>
        Characters.Ids.Where(id => id != Outage.Victim).SelectMany(id => Outcomes(new Outage(active: true), id))
            .Should().OnlyContain(outcome => outcome == Outcome.Answered);

    [Fact]
    public void The_victim_is_unavailable_or_cuts_off_but_never_answers() =>
        Outcomes(new Outage(active: true), Outage.Victim).Distinct().Should().BeEquivalentTo([Outcome.Unavailable, Outcome.CutOff]);

    [Fact]
    public void The_victim_is_one_of_twelve_characters()
    {
        Characters.Ids.Should().HaveCount(12);
        Characters.Ids.Should().Contain(Outage.Victim);
    }

    private static IEnumerable<Outcome> Outcomes(Outage outage, string charId)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 100).Select(_ => outage.Decide(charId, random))];
    }
}
