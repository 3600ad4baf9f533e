using System.Text.Json;

namespace LoadTest.Runner.Overrides;

/// <summary>Collects the settings of a run, lowest first: <c>loadtest.json</c>, its named profile, the environment.</summary>
internal static class SettingsReader
{
    private const string FileName = "loadtest.json";
    private const string Profiles = "profiles";

    /// <summary>All settings by name.</summary>
    /// <param name="variables">The environment.</param>
    /// <param name="directory">Holds <c>loadtest.json</c>, if there is one.</param>
    /// <exception cref="ConfigurationException">The file is no such file, or the profile is not in it.</exception>
    public static IReadOnlyDictionary<string, Setting> Read(IReadOnlyDictionary<string, string> variables, string directory)
    {
        var settings = new Dictionary<string, Setting>(StringComparer.Ordinal);
        var faults = new List<string>();
        var path = Path.Combine(directory, FileName);
        using var document = File.Exists(path) ? Parse(path) : null;
        if (document is not null) AddObject(document.RootElement, FileName, settings, faults);

        var fromEnvironment = FromEnvironment(variables);
        var profile = fromEnvironment.GetValueOrDefault(SettingNames.Profile) ?? settings.GetValueOrDefault(SettingNames.Profile);
        if (profile is not null) AddProfile(document, profile, settings, faults);
        foreach (var (name, setting) in fromEnvironment) settings[name] = setting;
        return faults.Count == 0 ? settings : throw new ConfigurationException(faults);
    }

    private static Dictionary<string, Setting> FromEnvironment(IReadOnlyDictionary<string, string> variables)
    {
        var settings = new Dictionary<string, Setting>(StringComparer.Ordinal);
        foreach (var name in SettingNames.All)
        {
            var variable = SettingNames.EnvironmentPrefix + name.ToUpperInvariant();
            if (variables.TryGetValue(variable, out var text) && text.Length > 0) settings[name] = new Setting(text, variable);
        }

        return settings;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException exception)
        {
            throw new ConfigurationException([$"{FileName} must be JSON; {exception.Message}"]);
        }
    }

    private static void AddProfile(JsonDocument? document, Setting profile, Dictionary<string, Setting> settings, List<string> faults)
    {
        if (document is { RootElement.ValueKind: JsonValueKind.Object }
            && document.RootElement.TryGetProperty(Profiles, out var profiles)
            && profiles.ValueKind == JsonValueKind.Object
            && profiles.TryGetProperty(profile.Text, out var found))
            AddObject(found, $"{FileName}, profile {profile.Text}", settings, faults);
        else
            faults.Add($"A profile is an object under \"{Profiles}\" of {FileName} beside the test assembly; {profile.Origin} names \"{profile.Text}\", which is not there.");
    }

    private static void AddObject(JsonElement element, string origin, Dictionary<string, Setting> settings, List<string> faults)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{origin} must be a JSON object; found {element.ValueKind}.");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == Profiles) continue;
            var name = property.Name.ToLowerInvariant();
            if (SettingNames.All.Contains(name)) settings[name] = new Setting(TextOf(property.Value), origin);
            else faults.Add($"{origin} may set {string.Join(", ", SettingNames.All)}; found \"{property.Name}\". Remove it.");
        }
    }

    // As the environment writes a list, and numbers by name.
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray()),
        JsonValueKind.Object => string.Join(',', value.EnumerateObject().Select(property => $"{property.Name}={property.Value}")),
        _ => value.ToString(),
    };
}
