namespace LoadTest.Generators.Model;

/// <summary>The pipeline of one key.</summary>
internal sealed record PipelineModel(string Key, ResilienceModel Resilience);
