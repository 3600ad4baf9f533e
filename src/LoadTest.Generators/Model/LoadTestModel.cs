namespace LoadTest.Generators.Model;

/// <summary>All that the source says of one load test, by value and without symbols or positions, so that an edit elsewhere changes nothing.</summary>
/// <param name="HintName">The name of the emitted file, if this is the first load test in it.</param>
/// <param name="Scenario">Null if the load test has a fault: then it is not registered.</param>
/// <param name="Mix">The implementation of a mix, emitted with faults too; null if the method is no partial one.</param>
internal sealed record LoadTestModel(string HintName, ScenarioModel? Scenario, MixModel? Mix);
