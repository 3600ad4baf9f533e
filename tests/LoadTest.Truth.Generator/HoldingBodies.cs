using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Generator;

/// <summary>A ladder whose bodies hold what its test knows, and leave garbage. Asks no service.</summary>
internal static class HoldingBodies
{
    private const int Users = 2;
    private const int Kb = 1024;

    // They take two seconds where the machine has time, and longer where looks are rare because it has none.
    private const int Iterations = 40;

    public static Scenario Of(int heldKb) => new()
    {
        Class = typeof(HoldingBodies),
        Method = "Hold",
        Invoke = static (_, _) => default,
        Profile = new() { Users = Users, Iterations = Iterations, Seed = 1 },
        Scale = new ScaleDefinition([10, 20, 40], size => (_, load) => new ValueTask(HoldAsync(load, size, size * size * heldKb * Kb))) { MinMemoryEfficiency = 0.8 },
    };

    private static async Task HoldAsync(LoadContext load, int size, int bytes)
    {
        // What the iteration before held is free once its stack has gone.
        await Task.Yield();
        var held = new byte[bytes];
        for (var i = 0; i < size; i++) GC.KeepAlive(new byte[10 * Kb]);
        await Task.Delay(100, load.Cancellation);
        GC.KeepAlive(held);
    }
}
