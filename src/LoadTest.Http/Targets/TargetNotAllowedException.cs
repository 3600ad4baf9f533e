namespace LoadTest.Targets;

/// <summary>A request was about to go where nobody has allowed it; nothing has been sent there.</summary>
internal sealed class TargetNotAllowedException : InvalidOperationException
{
    private TargetNotAllowedException(string message)
        : base(message)
    {
    }

    /// <summary>Of a request that the load method makes.</summary>
    public static TargetNotAllowedException OfRequest(Uri url) => Of(url.IdnHost, url.Port, "");

    /// <summary>Of a request that a response asks for.</summary>
    public static TargetNotAllowedException OfRedirect(Uri from, Uri to) =>
        Of(to.IdnHost, to.Port, $", where a redirect of {from.IdnHost}:{from.Port} leads");

    /// <summary>Of the name <c>localhost</c> when it leads elsewhere.</summary>
    public static TargetNotAllowedException OfResolution(string host, int port) => Of(host, port, ", whose addresses are not loopback");

    private static TargetNotAllowedException Of(string host, int port, string how) => new(
        $"A target that is not loopback needs an entry in the allow-list, so that nobody loads production by accident; found {host}:{port}{how}. "
        + $"If it is meant, set LOADTEST_ALLOW={host} or \"allow\": [\"{host}\"] in loadtest.json.");
}
