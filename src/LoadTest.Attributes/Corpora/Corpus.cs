using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using LoadTest.Corpora;

namespace LoadTest;

/// <summary>Creates corpora: from items, or from files of JSON lines or CSV.</summary>
/// <remarks>
/// A relative path counts from the directory of the test assembly. Files are UTF-8. Records become items by the web defaults of
/// System.Text.Json: names of any case, numbers also from texts.
/// </remarks>
public static class Corpus
{
    internal const string Reflects = "Records become items through the reflection of System.Text.Json.";

    /// <summary>A corpus of these items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">At least one.</param>
    /// <param name="weight">The weight of an item, above 0 and finite; all weigh the same by default.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">There is no item, or a weight breaks the rule.</exception>
    public static Corpus<T> Of<T>(IEnumerable<T> items, Func<T, double>? weight = null)
    {
        T[] all = [.. items ?? throw new ArgumentNullException(nameof(items))];
        var weights = Array.ConvertAll(all, item => weight?.Invoke(item) ?? 1);
        return new Corpus<T>("items", all, weights);
    }

    /// <summary>Reads a file of JSON lines: one JSON value a line; blank lines are skipped.</summary>
    /// <typeparam name="T">What a line holds.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="weight">The weight of an item, above 0 and finite; all weigh the same by default.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">The file cannot be read or breaks a rule; all faults with their lines.</exception>
    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    public static Corpus<T> FromJsonLines<T>(string path, Func<T, double>? weight = null) => Lines(CorpusText.Read(path), weight);

    /// <summary>Reads a stream of JSON lines to its end.</summary>
    /// <typeparam name="T">What a line holds.</typeparam>
    /// <param name="stream">Stays open.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="weight">The weight of an item, above 0 and finite; all weigh the same by default.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">The text breaks a rule; all faults with their lines.</exception>
    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    public static Corpus<T> FromJsonLines<T>(Stream stream, string name, Func<T, double>? weight = null) =>
        Lines(CorpusText.Read(stream ?? throw new ArgumentNullException(nameof(stream)), name), weight);

    /// <summary>Reads a CSV file (RFC 4180) whose first row names the fields.</summary>
    /// <typeparam name="T">What a row holds: texts and numbers.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="weight">The weight of an item, above 0 and finite; all weigh the same by default.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">The file cannot be read or breaks a rule; all faults with their lines.</exception>
    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    public static Corpus<T> FromCsv<T>(string path, Func<T, double>? weight = null) => Csv(CorpusText.Read(path), weight);

    /// <summary>Reads a stream of CSV (RFC 4180) to its end; the first row names the fields.</summary>
    /// <typeparam name="T">What a row holds: texts and numbers.</typeparam>
    /// <param name="stream">Stays open.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="weight">The weight of an item, above 0 and finite; all weigh the same by default.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">The text breaks a rule; all faults with their lines.</exception>
    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    public static Corpus<T> FromCsv<T>(Stream stream, string name, Func<T, double>? weight = null) =>
        Csv(CorpusText.Read(stream ?? throw new ArgumentNullException(nameof(stream)), name), weight);

    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    private static Corpus<T> Lines<T>(CorpusText text, Func<T, double>? weight)
    {
        var faults = new List<string>();
        return CorpusBuilder.Build(text, JsonLines.Parse(text, faults), faults, weight);
    }

    [RequiresUnreferencedCode(Reflects)]
    [RequiresDynamicCode(Reflects)]
    private static Corpus<T> Csv<T>(CorpusText text, Func<T, double>? weight)
    {
        var faults = new List<string>();
        return CorpusBuilder.Build(text, CsvTable.Parse(text, faults), faults, weight);
    }
}

/// <summary>Items with weights, to draw from: messages, questions, accounts. Immutable; any thread.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Corpus<T> : IReadOnlyList<T>
{
    private readonly string _name;
    private readonly T[] _items;
    private readonly double[] _weights;
    private readonly AliasTable _table;

    internal Corpus(string name, T[] items, double[] weights)
    {
        if (items.Length == 0) throw new CorpusException("A corpus needs at least one item; found none. Add one.");
        string[] faults =
        [
            .. weights.Index().Where(weight => !double.IsFinite(weight.Item) || weight.Item <= 0).Select(weight => string.Create(
                CultureInfo.InvariantCulture, $"A weight is above 0 and finite; item {weight.Index} has {weight.Item}. Correct it, or leave the item out.")),
        ];
        if (faults.Length > 0) throw new CorpusException(faults);
        TotalWeight = weights.Sum();
        if (!double.IsFinite(TotalWeight)) throw new CorpusException("The sum of the weights must be finite; found infinity. Scale them down.");
        (_name, _items, _weights, _table) = (name, items, weights, new AliasTable(weights));
    }

    /// <summary>The number of items, 1 or more.</summary>
    public int Count => _items.Length;

    /// <summary>The sum of all weights; the share of an item is its weight over this.</summary>
    public double TotalWeight { get; }

    /// <summary>An item, in the order of its source.</summary>
    /// <param name="index">From 0.</param>
    public T this[int index] => _items[index];

    /// <summary>The weight of an item.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>Above 0.</returns>
    public double WeightOf(int index) => _weights[index];

    /// <summary>One of the items, drawn in proportion to the weights, in constant time and without allocation.</summary>
    /// <param name="random">Such as <c>load.Random</c>; two numbers are drawn from it.</param>
    /// <returns>The item.</returns>
    public T Pick(LoadRandom random) => _items[_table.Draw(random ?? throw new ArgumentNullException(nameof(random)))];

    /// <summary>
    /// The items that meet a condition, such as a limit on their length, as a corpus of their own: filtered once, before anything is
    /// drawn, so that each pick is a hit. Their weights keep their proportions.
    /// </summary>
    /// <param name="condition">What the items must meet.</param>
    /// <param name="text">The condition as written, for the message; leave it out.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">No item meets the condition.</exception>
    public Corpus<T> Where(Func<T, bool> condition, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        int[] kept = [.. Enumerable.Range(0, Count).Where(i => condition(_items[i]))];
        return kept.Length > 0
            ? new Corpus<T>(_name, Array.ConvertAll(kept, i => _items[i]), Array.ConvertAll(kept, i => _weights[i]))
            : throw new CorpusException($"A corpus needs at least one item; none of the {Count} of {_name} meets '{text}'. Relax the condition, or add such items.");
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
