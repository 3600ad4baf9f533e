using System.Collections.Immutable;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The virtual users of a run; the open model adds some as it needs them. Any thread.</summary>
internal sealed class UserList(UserEnvironment environment)
{
    private readonly List<VirtualUser> _users = [];
    private ImmutableArray<VirtualUser>? _snapshot;

    /// <summary>The user of an index, created if there is none.</summary>
    public VirtualUser Get(int index)
    {
        lock (_users)
        {
            while (_users.Count <= index)
            {
                _users.Add(new VirtualUser(environment, _users.Count));
                _snapshot = null;
            }

            return _users[index];
        }
    }

    /// <summary>All users so far.</summary>
    public ImmutableArray<VirtualUser> Snapshot()
    {
        lock (_users) return _snapshot ??= [.. _users];
    }
}
