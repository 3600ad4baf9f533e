using System.Globalization;

namespace LoadTest.Requests;

/// <summary>The metrics that requests record by themselves. None holds a URL, so that their number is bounded.</summary>
internal static class HttpMetrics
{
    /// <summary>A time: from the call to the last byte of the body, redirects included.</summary>
    public const string Request = "http_request";

    /// <summary>A time: from the call to the headers of the response.</summary>
    public const string FirstByte = "http_first_byte";

    /// <summary>A time: name resolution and TCP connection, of a new one that a request waited for.</summary>
    public const string Connect = "http_connect";

    /// <summary>A rate: requests without a response, or with one of an unexpected status.</summary>
    public const string Error = "http_error";

    /// <summary>A counter: bytes of the bodies of responses.</summary>
    public const string BytesReceived = "http_bytes_received";

    /// <summary>A counter: bytes of the bodies of requests.</summary>
    public const string BytesSent = "http_bytes_sent";

    private const int MostStatus = 599;

    // One object per name: the engine finds metrics by reference first.
    private static readonly string?[] Statuses = new string?[MostStatus + 1];

    /// <summary>A counter: responses with a status.</summary>
    public static string Status(int status) => (uint)status <= MostStatus
        ? Statuses[status] ??= string.Intern(string.Create(CultureInfo.InvariantCulture, $"http_status{{{status}}}"))
        : "http_status{other}";
}
