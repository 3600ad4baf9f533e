using System.Collections.Concurrent;
using Rag.Client;

namespace Rag.Service;

/// <summary>
/// Gives each request its own random numbers, from what was asked, by whom, of whom, and how often before. So a request meets
/// the same luck in every run, in whatever order requests arrive.
/// </summary>
internal sealed class RequestSeeds
{
    private readonly ConcurrentDictionary<AskRequest, int> _timesAsked = new();

    /// <summary>The random numbers of this request.</summary>
    public Random Next(AskRequest request)
    {
        var times = _timesAsked.AddOrUpdate(request, 1, (_, before) => before + 1);
        // string.GetHashCode differs from process to process; 32-bit FNV-1a does not.
        var hash = 2166136261u;
        foreach (var letter in $"{request.UserId}\n{request.CharId}\n{request.Text}\n{times}") hash = (hash ^ letter) * 16777619u;
        return new Random((int)hash);
    }
}
