namespace LoadTest.Generators.Model;

/// <summary>The load tests of one file of the project: what is emitted and reported at once.</summary>
/// <param name="LoadTests">In the order of the source.</param>
/// <param name="HiddenFaults">Of all of them.</param>
internal sealed record LoadTestFile(EquatableArray<LoadTestModel> LoadTests, EquatableArray<HiddenFault> HiddenFaults);
