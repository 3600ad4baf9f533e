using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class SocketLoopTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_loop_whose_threads_do_not_start_keeps_no_descriptor(int startable)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has the calls of the loop.");
        const int Starts = 400;
        var before = Sets();

        for (var i = 0; i < Starts; i++) FailToStart(startable);

        (Sets() - before).Should().BeLessThan(Starts / 2, "other tests start a few loops meanwhile");
    }

    private static void FailToStart(int startable)
    {
        var started = 0;
        FluentActions.Invoking(() => SocketLoop.TryStart(TimeProvider.System, thread =>
        {
            if (started++ == startable) throw new InsufficientMemoryException("no thread");
            thread.UnsafeStart();
        })).Should().Throw<InsufficientMemoryException>();
    }

    private static int Sets() => Directory.GetFiles("/proc/self/fd").Count(descriptor => new FileInfo(descriptor).LinkTarget == "anon_inode:[eventpoll]");
}
