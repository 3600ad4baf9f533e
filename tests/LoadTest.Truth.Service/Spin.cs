namespace LoadTest.Truth.Service;

/// <summary>Keeps a processor busy for as long as the process lives.</summary>
internal static class Spin
{
    public static void OnAThread()
    {
        var thread = new Thread(Forever) { IsBackground = true };
        thread.Start();
    }

    private static void Forever()
    {
        while (true) Thread.SpinWait(1_000);
    }
}
