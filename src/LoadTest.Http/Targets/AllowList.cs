using System.Net;
using LoadTest.Runner.Overrides;

namespace LoadTest.Targets;

/// <summary>Which targets may be loaded: loopback always, others by an entry. It guards against loading production by accident.</summary>
/// <remarks>
/// Loopback is an address of 127.0.0.0/8, ::1, and the name <c>localhost</c> (which <see cref="Uri"/> makes of <c>loopback</c> too), whose addresses are looked at again when a
/// connection is set up. Any other name needs an entry, also one that leads to loopback: what it leads to can change.
/// </remarks>
internal sealed class AllowList
{
    private const string Rule =
        "An entry of the allow-list is a host, host:port or a domain such as *.example.test; \"*\" alone would allow everything";

    private readonly AllowedTarget[] _entries;

    private AllowList(AllowedTarget[] entries) => _entries = entries;

    /// <summary>Loopback alone.</summary>
    public static AllowList Loopback { get; } = new([]);

    /// <summary>Reads the list of a run.</summary>
    /// <param name="settings">Of the run.</param>
    /// <exception cref="ConfigurationException">It breaks a rule.</exception>
    public static AllowList Of(IReadOnlyDictionary<string, Setting> settings) =>
        settings.TryGetValue(SettingNames.Allow, out var setting) ? Parse(setting.Text, setting.Origin) : Loopback;

    /// <summary>Reads entries that commas, semicolons or blanks separate.</summary>
    /// <param name="text">As written.</param>
    /// <param name="origin">Where, for messages.</param>
    /// <exception cref="ConfigurationException">Some are no entries.</exception>
    public static AllowList Parse(string text, string origin)
    {
        var entries = new List<AllowedTarget>();
        var faults = new List<string>();
        foreach (var part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (AllowedTarget.TryParse(part) is { } entry) entries.Add(entry);
            else faults.Add($"{Rule}; {origin} says \"{part}\". Name the host that is meant.");
        }

        return faults.Count == 0 ? new AllowList([.. entries]) : throw new ConfigurationException(faults);
    }

    /// <summary>Whether requests may go to a URL.</summary>
    public bool Allows(Uri url) => Names(url.IdnHost, url.Port) || IsLoopback(url);

    /// <summary>Whether an entry names a target; loopback needs none.</summary>
    public bool Names(string host, int port)
    {
        foreach (var entry in _entries)
        {
            if (entry.Covers(host, port)) return true;
        }

        return false;
    }

    // The platform's flag alone decides nothing: it is set just after the host is known, so that of two threads that look at a new URL one
    // may miss it, and it takes in ::127.0.0.1, which no machine has as its own. Where it is set it saves the parsing of an address.
    private static bool IsLoopback(Uri url) => url.HostNameType switch
    {
        UriHostNameType.Dns => url.IdnHost == "localhost",
        UriHostNameType.IPv4 when url.IsLoopback => true,
        _ => IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address),
    };
}
