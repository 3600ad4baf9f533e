using LoadTest.Runner.Overrides;
using LoadTest.Targets;

namespace LoadTest.Http.Tests.Targets;

public sealed class AllowSettingTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-allow-").FullName;

    [Fact]
    public void The_file_lists_targets_as_an_array()
    {
        var allowed = Read("""{ "allow": ["one.test", "[fe80::1]:81"] }""");

        allowed.Allows(new Uri("http://one.test/")).Should().BeTrue();
        allowed.Allows(new Uri("http://[fe80::1]:81/")).Should().BeTrue();
        allowed.Allows(new Uri("http://two.test/")).Should().BeFalse();
    }

    [Fact]
    public void The_environment_replaces_the_file()
    {
        var allowed = Read("""{ "allow": ["one.test"] }""", "two.test");

        allowed.Allows(new Uri("http://one.test/")).Should().BeFalse();
        allowed.Allows(new Uri("http://two.test/")).Should().BeTrue();
    }

    [Fact]
    public void A_fault_names_the_file()
    {
        var read = () => Read("""{ "allow": ["*"] }""");

        read.Should().Throw<ConfigurationException>().WithMessage("*loadtest.json says \"?\"*");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private AllowList Read(string file, string? variable = null)
    {
        File.WriteAllText(Path.Combine(_directory, "loadtest.json"), file);
        var variables = new Dictionary<string, string>();
        if (variable is not null) variables["LOADTEST_ALLOW"] = variable;
        return AllowList.Of(SettingsReader.Read(variables, _directory));
    }
}
