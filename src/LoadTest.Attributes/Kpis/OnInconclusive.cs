namespace LoadTest;

/// <summary>What an inconclusive KPI means for the test.</summary>
public enum OnInconclusive
{
    /// <summary>The test fails: a gate that did not measure must not be green.</summary>
    Fail,

    /// <summary>The test passes if there is any sample at all; the report says inconclusive.</summary>
    Pass,

    /// <summary>The run is extended once by its own duration; each of the two looks then uses half the error probability.</summary>
    Extend,
}
