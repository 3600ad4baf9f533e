using System.Globalization;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;
using LoadTest.Units;

namespace LoadTest.Runner.Overrides;

/// <summary>Applies settings to the profile of the source, and notes the origin of each effective value.</summary>
internal sealed class ProfileOverrides
{
    private readonly IReadOnlyDictionary<string, Setting> _settings;
    private readonly List<string> _faults = [];
    private readonly Dictionary<string, string> _origins;
    private LoadProfile _profile;

    private ProfileOverrides(LoadProfile profile, IReadOnlyDictionary<string, Setting> settings)
    {
        _profile = profile;
        _settings = settings;
        _origins = ProfileOrigins.OfSource(profile);
    }

    /// <summary>The run after all overrides.</summary>
    /// <param name="profile">Of the source.</param>
    /// <param name="settings">What overrides it.</param>
    /// <param name="isDebuggerAttached">Whether one iteration is enough.</param>
    /// <param name="mix">Of the source; null if there is none.</param>
    /// <exception cref="ConfigurationException">A setting, or what it leads to, breaks a rule; all faults at once.</exception>
    public static EffectiveRun Apply(
        LoadProfile profile, IReadOnlyDictionary<string, Setting> settings, bool isDebuggerAttached, MixDefinition? mix = null)
    {
        var overrides = new ProfileOverrides(profile, settings);
        overrides.ApplyLevel();
        overrides.ApplyIterations();
        overrides.ApplyTime();
        overrides.ApplySeed();
        var effectiveMix = overrides.ApplyMix(mix);
        var isDryRun = overrides.Flag(SettingNames.DryRun, byDefault: false) || isDebuggerAttached;
        var isEnabled = overrides.Flag(SettingNames.Enabled, byDefault: true);
        overrides._faults.AddRange(ProfileRules.Faults(overrides._profile));
        if (overrides._faults.Count > 0) throw new ConfigurationException(overrides._faults);

        var run = new EffectiveRun
        {
            Profile = overrides._profile,
            Mix = effectiveMix,
            Origins = overrides._origins,
            IsEnabled = isEnabled,
            IsDryRun = false,
            ResultsDirectory = settings.GetValueOrDefault(SettingNames.Results)?.Text,
            Currency = settings.GetValueOrDefault(SettingNames.Currency)?.Text,
        };
        return isDryRun ? run.ToDryRun() : run;
    }

    private void ApplyLevel()
    {
        var isOpen = _profile.Rate is not null || _profile.Stages.Any(stage => stage.IsRate);
        if (_settings.TryGetValue(SettingNames.Users, out var users) && Allows(users, isOpen, "a rate (open model)"))
        {
            if (int.TryParse(users.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1)
                Set(_profile with { Users = count }, "users", users);
            else
                Fault(users, "a number of users is a whole number, 1 or more");
        }

        if (_settings.TryGetValue(SettingNames.Rate, out var rate) && Allows(rate, !isOpen, "users (closed model)"))
        {
            if (TryNumber(rate.Text, out var perSecond)) Set(_profile with { Rate = perSecond }, "ratePerSecond", rate);
            else Fault(rate, "a rate is a number above 0, per second");
        }
    }

    private void ApplyIterations()
    {
        if (!_settings.TryGetValue(SettingNames.Iterations, out var iterations)) return;
        if (long.TryParse(iterations.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1)
            Set(_profile with { Iterations = count }, "iterations", iterations);
        else
            Fault(iterations, "a number of iterations is a whole number, 1 or more");
    }

    private bool Allows(Setting setting, bool isOtherModel, string model)
    {
        if (isOtherModel) _faults.Add($"{setting.Origin} overrides a quantity that this load test does not have; it is driven by {model}. Remove the setting.");
        else if (_profile.Stages.Count > 0) _faults.Add($"{setting.Origin} cannot override a load test with stages. Use LOADTEST_TIMESCALE, or edit the stages.");
        return !isOtherModel && _profile.Stages.Count == 0;
    }

    private void ApplyTime()
    {
        if (_settings.TryGetValue(SettingNames.Duration, out var duration))
        {
            if (_profile.Stages.Count > 0) _faults.Add($"{duration.Origin} cannot override a load test with stages. Use LOADTEST_TIMESCALE, or edit the stages.");
            else if (DurationText.TryParse(duration.Text, out var time)) Set(_profile with { Duration = time }, "durationSeconds", duration);
            else Fault(duration, DurationText.Rule);
        }

        if (!_settings.TryGetValue(SettingNames.TimeScale, out var scale)) return;
        if (!TryNumber(scale.Text, out var factor))
        {
            Fault(scale, "a time scale is a number above 0");
            return;
        }

        _profile = ProfileScale.Multiply(_profile, factor);
        foreach (var name in ProfileScale.ScaledNames.Where(_origins.ContainsKey)) _origins[name] += $" × {scale.Text} ({scale.Origin})";
    }

    private void ApplySeed()
    {
        if (!_settings.TryGetValue(SettingNames.Seed, out var seed)) return;
        if (long.TryParse(seed.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            Set(_profile with { Seed = number }, "seed", seed);
        else
            Fault(seed, "a seed is a whole number of 64 bits");
    }

    private EffectiveMix? ApplyMix(MixDefinition? mix)
    {
        if (mix is not null) _origins[SettingNames.Mix] = ProfileOrigins.Attribute;
        if (!_settings.TryGetValue(SettingNames.Mix, out var setting)) return null;
        _origins[SettingNames.Mix] = setting.Origin;
        return MixOverride.Read(mix, setting, _faults);
    }

    private bool Flag(string name, bool byDefault)
    {
        if (!_settings.TryGetValue(name, out var setting)) return byDefault;
        switch (setting.Text.ToLowerInvariant())
        {
            case "1" or "true":
                return true;
            case "0" or "false":
                return false;
            default:
                Fault(setting, "a switch is 0, 1, true or false");
                return byDefault;
        }
    }

    private void Set(LoadProfile profile, string name, Setting setting)
    {
        _profile = profile;
        _origins[name] = setting.Origin;
    }

    private void Fault(Setting setting, string rule) => _faults.Add($"{setting.Origin}: {rule}; found \"{setting.Text}\".");

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number > 0 && double.IsFinite(number);
}
