using LoadTest.Calibration.Tables;

// Writes docs/calibration.md; with a second argument, from fewer runs.
if (args is not [var file, ..])
{
    await Console.Error.WriteLineAsync("The file to write is needed. Run: dotnet run -c Release --project benchmarks/LoadTest.Calibration -- docs/calibration.md");
    return 1;
}

var runs = args is [_, var number, ..] ? int.Parse(number, null) : CalibrationPage.FullRuns;
await File.WriteAllTextAsync(file, CalibrationPage.Write(runs));
return 0;
