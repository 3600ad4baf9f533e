using System.Net;

namespace LoadTest;

/// <summary>The statuses of a response that are no error. A number stands for itself: <c>expect: 404</c>.</summary>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Highest">The highest of them.</param>
public readonly record struct ExpectedStatus(int Lowest, int Highest)
{
    /// <summary>Below 400, redirects and 304 included: what is expected unless a request says otherwise.</summary>
    public static ExpectedStatus BelowError { get; } = new(100, 399);

    /// <summary>Any: the load method looks at the status itself.</summary>
    public static ExpectedStatus Any { get; } = new(0, int.MaxValue);

    /// <summary>One status alone.</summary>
    /// <param name="status">Such as 404.</param>
    public static ExpectedStatus FromInt32(int status) => new(status, status);

    /// <summary>One status alone.</summary>
    /// <param name="status">Such as <see cref="HttpStatusCode.NotFound"/>.</param>
    public static ExpectedStatus FromHttpStatusCode(HttpStatusCode status) => FromInt32((int)status);

    /// <summary>One status alone.</summary>
    /// <param name="status">Such as 404.</param>
    public static implicit operator ExpectedStatus(int status) => FromInt32(status);

    /// <summary>One status alone.</summary>
    /// <param name="status">Such as <see cref="HttpStatusCode.NotFound"/>.</param>
    public static implicit operator ExpectedStatus(HttpStatusCode status) => FromHttpStatusCode(status);

    /// <summary>Whether a status is one of them.</summary>
    /// <param name="status">Of a response.</param>
    public bool Includes(int status) => status >= Lowest && status <= Highest;
}
