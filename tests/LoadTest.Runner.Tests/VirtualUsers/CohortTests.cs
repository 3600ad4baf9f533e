using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class CohortTests
{
    [Theory]
    [InlineData("TimeoutException", true)]
    [InlineData("Timeout", false)]
    [InlineData("timeoutexception", false)]
    [InlineData("OUTPUT_SCHEMA_INVALID", true)]
    [InlineData("OUTPUT_SCHEMA_INVALID: field", true)]
    [InlineData("OUTPUT_SCHEMA_INVALID: field 'answer' is missing", true)]
    [InlineData("OUTPUT_SCHEMA", false)]
    [InlineData("OUTPUT_SCHEMA_INVALID: fie", false)]
    [InlineData("OUTPUT_SCHEMA_INVALID:", true)]
    [InlineData("output_schema_invalid", false)]
    [InlineData("answer", false)]
    public void A_failure_is_expected_by_its_type_or_by_the_words_that_it_begins_with(string expected, bool matches)
    {
        var cohort = new Cohort(new CohortDefinition
        {
            Name = "Exhausted", Invoke = (_, _) => default, Share = new CohortShare(), ExpectFailure = expected,
        });
        var failure = Failure.Of(new TimeoutException("OUTPUT_SCHEMA_INVALID: field 'answer' is missing"));

        cohort.Judge(new Outcome(IterationEvent.Failed, failure))
            .Should().Be(new Outcome(matches ? IterationEvent.ExpectedFailure : IterationEvent.Failed, failure));
    }
}
