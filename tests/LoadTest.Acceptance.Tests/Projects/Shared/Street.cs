namespace Shops;

/// <summary>Finds out whether a load test ran beside another test.</summary>
public static class Street
{
    private static int s_noises;

    public static async Task BeNoisyAsync(int milliseconds)
    {
        Interlocked.Increment(ref s_noises);
        await Task.Delay(milliseconds);
        Interlocked.Decrement(ref s_noises);
    }

    public static async Task<bool> IsQuietAsync()
    {
        var before = Volatile.Read(ref s_noises);
        await Task.Delay(20);
        return before == 0 && Volatile.Read(ref s_noises) == 0;
    }
}
