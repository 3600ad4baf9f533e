namespace LoadTest.Requests;

/// <summary>A request as its parts, and as a message once something needs one.</summary>
internal sealed class OutgoingRequest
{
    private readonly HttpMethod? _method;
    private readonly Uri? _url;
    private readonly HttpContent? _content;

    public OutgoingRequest(HttpMethod method, Uri url, HttpContent? content) => (_method, _url, _content) = (method, url, content);

    public OutgoingRequest(HttpRequestMessage message) => Message = message;

    /// <summary>The request as a message, if it is one.</summary>
    public HttpRequestMessage? Message { get; private set; }

    public HttpMethod Method => Message?.Method ?? _method!;

    public Uri Url => Message?.RequestUri ?? _url!;

    public HttpContent? Content => Message is null ? _content : Message.Content;

    /// <summary>Makes it a message, with the headers that its user sends with every request.</summary>
    public HttpRequestMessage ToMessage(HttpUser user)
    {
        if (Message is { } message) return message;
        Message = new OwnedRequest(_method!, _url!) { Content = _content };
        user.AddHeaders(Message);
        return Message;
    }
}
