using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The cohorts of a run.</summary>
internal sealed class CohortSet(IReadOnlyList<CohortDefinition> definitions, CohortDraw draw)
{
    private readonly Cohort[] _cohorts = [.. definitions.Select(definition => new Cohort(definition))];

    /// <summary>The cohort of an iteration; null if it belongs to none.</summary>
    public Cohort? Of(Ticket ticket) => ticket.Counted && draw.CohortOf(ticket.Index) is >= 0 and var index ? _cohorts[index] : null;
}
