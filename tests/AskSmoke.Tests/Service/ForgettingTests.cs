using Rag.Books;
using Rag.Service;

namespace Rag.Tests.Service;

public sealed class ForgettingTests
{
    private readonly IReadOnlyList<Page> _kept = Forgetting.SomePagesOf(Book.Chronicle);

    [Fact]
    public void Three_pages_of_ten_are_lost() => _kept.Distinct().Should().HaveCount(Book.PageCount * 7 / 10);

    [Fact]
    public void The_same_pages_are_lost_every_time() => Forgetting.SomePagesOf(Book.Chronicle).Should().Equal(_kept);
}
