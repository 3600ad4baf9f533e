using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Trials;

/// <summary>A mean or a throughput that lies exactly at its limit.</summary>
internal interface IRatioCase
{
    /// <summary>What is simulated, in words.</summary>
    string Name { get; }

    /// <summary>Blocks of a run.</summary>
    int Seconds { get; }

    /// <summary>The slow bursts expected in a run; null if there are none.</summary>
    double? Episodes { get; }

    /// <summary>The KPI that is judged.</summary>
    KpiDefinition Kpi { get; }

    /// <summary>The seconds of a new run.</summary>
    List<KpiBlock> Run(Random random);
}
