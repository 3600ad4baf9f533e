using System.Diagnostics.CodeAnalysis;

namespace Llm.Client;

/// <summary>Answers by prompt, at most so many: the one that was least recently asked for goes first. Safe for parallel use.</summary>
/// <typeparam name="T">An answer.</typeparam>
/// <param name="capacity">1 or more.</param>
/// <param name="refreshes">False makes it forget the oldest instead, whatever it is asked for.</param>
internal sealed class PromptCache<T>(int capacity, bool refreshes = true)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Prompt, T Answer)>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Prompt, T Answer)> _byUse = new();

    public int Count
    {
        get
        {
            lock (_gate) return _places.Count;
        }
    }

    public bool TryGet(string prompt, [MaybeNullWhen(false)] out T answer)
    {
        lock (_gate)
        {
            answer = default;
            if (!_places.TryGetValue(prompt, out var place)) return false;
            answer = place.Value.Answer;
            if (!refreshes) return true;
            _byUse.Remove(place);
            _byUse.AddFirst(place);
            return true;
        }
    }

    /// <summary>Keeps an answer; the first one of a prompt stays.</summary>
    public void Add(string prompt, T answer)
    {
        lock (_gate)
        {
            if (_places.ContainsKey(prompt)) return;
            if (_places.Count == capacity)
            {
                _places.Remove(_byUse.Last!.Value.Prompt);
                _byUse.RemoveLast();
            }

            _places.Add(prompt, _byUse.AddFirst((prompt, answer)));
        }
    }
}
