namespace LoadTest.Http.Tests.Differences;

/// <summary>The two ways that a request can take.</summary>
public enum RequestWay
{
    /// <summary>Over our own connections.</summary>
    Wire,

    /// <summary>Over the platform's handler, which the header TE asks for; services leave it alone.</summary>
    Handler,
}
