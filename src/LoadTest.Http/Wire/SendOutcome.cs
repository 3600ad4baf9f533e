namespace LoadTest.Wire;

/// <summary>How an attempt to send a request over a connection has ended.</summary>
internal enum SendOutcome
{
    /// <summary>The head of the response is there.</summary>
    Answered,

    /// <summary>The connection had ended, or had something to say, before the request was sent.</summary>
    NotSent,

    /// <summary>The service closed a connection at rest while the request was on its way; no byte of a response has come.</summary>
    Lost,
}
