using System.Runtime.InteropServices;

namespace LoadTest.Runner.Scheduling;

/// <summary>
/// Sleeps with the resolution of the operating system, about 60 µs on Linux and macOS, where waits of the runtime have 1 ms.
/// </summary>
internal static partial class PreciseSleep
{
    /// <summary>Blocks the thread.</summary>
    /// <param name="nanoseconds">Below one second.</param>
    public static void For(long nanoseconds)
    {
        if (OperatingSystem.IsWindows())
        {
            // Yielding keeps the resolution; Windows has no short sleep without a multimedia timer.
            Thread.Yield();
            return;
        }

        var time = new TimeSpec { Nanoseconds = (nint)nanoseconds };
        _ = NanoSleep(in time, 0);
    }

    /// <summary>Asks the kernel not to delay the sleeps of this thread by its usual 50 µs, with which it saves wake-ups. Linux only.</summary>
    public static void BeExact()
    {
        const int SetTimerSlack = 29;
        if (OperatingSystem.IsLinux()) _ = ProcessControl(SetTimerSlack, 1, 0, 0, 0);
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int option, nuint slackNanoseconds, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec time, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
