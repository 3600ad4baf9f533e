namespace LoadTest.Truth.Service.Latencies;

/// <summary>How long requests take. Safe for parallel use.</summary>
internal interface ILatencyModel
{
    /// <summary>The latency of a request.</summary>
    /// <param name="sinceStart">When the request arrived, since the service started.</param>
    TimeSpan Of(TimeSpan sinceStart);
}
