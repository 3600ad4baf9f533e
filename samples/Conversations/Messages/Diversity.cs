namespace Chat.Messages;

/// <summary>Notices templates that say the same over and over: more than 3 uses, of which under 60 % are distinct. Any thread.</summary>
/// <remarks>Looks at the last 20 uses of each template, so that a long run needs no more memory than a short one.</remarks>
internal sealed class Diversity
{
    private const int Window = 20;
    private const int FewestUses = 4;
    private const double FewestDistinct = 0.6;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<string>> _uses = [];

    /// <summary>Notes a use.</summary>
    /// <returns>The alert, if this use raises one; else null.</returns>
    public string? Note(Message message)
    {
        if (message.Template is not { Name: var name }) return null;
        lock (_gate)
        {
            if (!_uses.TryGetValue(name, out var uses)) _uses[name] = uses = new Queue<string>();
            if (uses.Count == Window) uses.Dequeue();
            uses.Enqueue(message.Text);
            var distinct = uses.Distinct().Count() / (double)uses.Count;
            return uses.Count >= FewestUses && distinct < FewestDistinct
                ? FormattableString.Invariant($"low diversity: template '{name}', {uses.Count} uses, {distinct:P0} distinct")
                : null;
        }
    }
}
