using System.Globalization;
using LoadTest.Runner.Runs;
using LoadTest.Truth.Generator;

// A load generator with a defect of its own, in a process that can be spared.
using var bound = args[0] == "files" ? SmallFiles.Bound() : null;
using var http = new HttpClient { BaseAddress = new Uri(args[1]), Timeout = Timeout.InfiniteTimeSpan };
var scenario = args switch
{
    ["descriptors", _, _] => ExhaustedDescriptors.Of(http),
    ["few", _, _] => FewDescriptors.Of(http),
    ["files", _, _] => SmallFiles.Of(),
    ["ladder", _, _, var heldKb] => HoldingBodies.Of(int.Parse(heldKb, CultureInfo.InvariantCulture)),
    ["blocking", _, _, var iterations] => BlockingUsers.Of(http, long.Parse(iterations, CultureInfo.InvariantCulture)),
    _ => throw new ArgumentException("One of: descriptors <service> <results directory> | few <service> <results directory> | files <service> <results directory> | blocking <service> <results directory> <iterations> | ladder <service> <results directory> <KB held>"),
};
var request = new RunRequest
{
    Scenario = scenario,
    Instance = null,
    Test = new TestIdentity(scenario.Method, scenario.Class.Name, "LoadTest.Truth.Generator"),
    ResultsDirectory = args[2],
};
var outcome = await LoadTestHost.RunAsync(request, CancellationToken.None);
Console.WriteLine(outcome.FailureMessage);
return outcome.Passed ? 0 : 2;
