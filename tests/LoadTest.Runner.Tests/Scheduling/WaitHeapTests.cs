using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Scheduling;

public sealed class WaitHeapTests
{
    private readonly WaitHeap _heap = new();

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1_000)]
    public void Waits_come_out_by_time_and_those_of_one_time_as_they_came(int count)
    {
        var random = new Random(count);
        var waits = Enumerable.Range(0, count).Select(_ => (Wait: NewWait(), At: (long)random.Next(count / 3 + 1))).ToList();
        foreach (var (wait, at) in waits) _heap.Add(wait, at);

        var taken = new List<Wait>();
        while (!_heap.IsEmpty) taken.Add(_heap.Take());

        taken.Should().Equal(waits.OrderBy(wait => wait.At).Select(wait => wait.Wait));
    }

    [Fact]
    public void The_earliest_is_known_while_waits_come_and_go()
    {
        var random = new Random(1);
        var left = new PriorityQueue<Wait, (long, int)>();
        for (var i = 0; i < 2_000; i++)
        {
            if (random.Next(3) > 0)
            {
                var (wait, at) = (NewWait(), random.NextInt64(50));
                _heap.Add(wait, at);
                left.Enqueue(wait, (at, i));
            }
            else if (left.TryPeek(out _, out var earliest))
            {
                _heap.EarliestAt.Should().Be(earliest.Item1);
                _heap.Take().Should().BeSameAs(left.Dequeue());
            }

            _heap.IsEmpty.Should().Be(left.Count == 0);
        }
    }

    private static Wait NewWait() => new(null!, resumeOn: null, WaitPrecision.Exact, next: null!);
}
