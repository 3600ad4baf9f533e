using System.Globalization;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Overrides;

/// <summary>Reads other weights for the branches of a mix, such as <c>Trivial=80,Complex=20</c>.</summary>
internal sealed class MixOverride
{
    private readonly MixDefinition _mix;
    private readonly Setting _setting;
    private readonly List<string> _faults;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    private MixOverride(MixDefinition mix, Setting setting, List<string> faults) => (_mix, _setting, _faults) = (mix, setting, faults);

    /// <summary>The mix with the weights of the setting; null if it breaks a rule.</summary>
    /// <param name="mix">Of the source; null if the load test has none.</param>
    /// <param name="setting">What is read.</param>
    /// <param name="faults">Receives all faults.</param>
    public static EffectiveMix? Read(MixDefinition? mix, Setting setting, List<string> faults)
    {
        if (mix is not null) return new MixOverride(mix, setting, faults).Read();
        faults.Add($"{setting.Origin} gives the branches of a mix other weights; this load test has no [Mix]. Remove the setting.");
        return null;
    }

    private EffectiveMix? Read()
    {
        var before = _faults.Count;
        foreach (var part in _setting.Text.Split(',', StringSplitOptions.TrimEntries)) ReadPart(part);
        if (_faults.Count == before) CheckWhole();
        return _faults.Count > before ? null : new EffectiveMix(_mix, [.. _mix.Branches.Select(branch => branch with { Weight = _weights[branch.Name] })]);
    }

    private void ReadPart(string part)
    {
        var (name, text) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (part, "");
        if (_mix.Branches.All(branch => branch.Name != name))
            Fault($"names the branches of the mix, {Names(_mix.Branches)}; found \"{name}\". {Example}");
        else if (text.Length == 0)
            Fault($"gives each branch a weight; found none after \"{name}\". {Example}");
        else if (!TryWeight(text, out var weight))
            Fault($"gives each branch a weight that is a number, 0 or more; found \"{text}\" for {name}. {Example}");
        else if (!_weights.TryAdd(name, weight))
            Fault($"names each branch once; found {name} twice. Remove one of them.");
    }

    private void CheckWhole()
    {
        if (_mix.Branches.Where(branch => !_weights.ContainsKey(branch.Name)).ToList() is { Count: > 0 } missing)
            Fault($"gives every branch a weight; found none for {Names(missing)}. Add {string.Join(',', missing.Select(branch => $"{branch.Name}=0"))}, or more than 0.");
        else if (_weights.Values.Sum() is not > 0)
            Fault("needs a weight above 0; found 0 for every branch. Give one of them a weight.");
        else if (!double.IsFinite(_weights.Values.Sum()))
            Fault("needs weights whose sum is finite; found one that is not. Divide them all by the same number.");
    }

    private string Example => $"Write it as in {string.Join(',', _mix.Branches.Select(branch => FormattableString.Invariant($"{branch.Name}={branch.Weight}")))}.";

    private void Fault(string rest) => _faults.Add($"{_setting.Origin} {rest}");

    private static string Names(IEnumerable<MixBranch> branches) => string.Join(" and ", branches.Select(branch => branch.Name));

    private static bool TryWeight(string text, out double weight) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) && double.IsFinite(weight);
}
