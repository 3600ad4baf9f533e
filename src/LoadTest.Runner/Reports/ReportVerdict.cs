using System.Text.Json.Serialization;

namespace LoadTest.Runner.Reports;

/// <summary>The verdict of a KPI or of a run, as the result names it.</summary>
internal enum ReportVerdict
{
    /// <summary>Every limit is kept.</summary>
    [JsonStringEnumMemberName("pass")]
    Pass,

    /// <summary>A limit is missed.</summary>
    [JsonStringEnumMemberName("fail")]
    Fail,

    /// <summary>The samples do not decide.</summary>
    [JsonStringEnumMemberName("inconclusive")]
    Inconclusive,
}
