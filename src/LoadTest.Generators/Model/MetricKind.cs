namespace LoadTest.Generators.Model;

/// <summary>What is recorded under a metric; the names are those of the runner's enumeration.</summary>
internal enum MetricKind
{
    Time,
    Value,
    Counter,
    Rate,
    Gauge,
    Money,
}
