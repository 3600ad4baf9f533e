using LoadTest.Runner.Overrides;

namespace LoadTest.Runner.Tests.Overrides;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-settings").FullName;

    [Fact]
    public void Without_file_and_variables_there_are_no_settings() => Read().Should().BeEmpty();

    [Fact]
    public void The_environment_beats_the_profile_which_beats_the_file()
    {
        Write("""
            // a comment, and a trailing comma
            { "users": 1, "Duration": "1m", "seed": 3, "profiles": { "ci": { "users": 2, "duration": "2m" } }, }
            """);

        Read(("LOADTEST_PROFILE", "ci"), ("LOADTEST_USERS", "9"), ("LOADTEST_RATE", ""), ("UNRELATED", "x")).Should().Equal(new Dictionary<string, Setting>
        {
            ["users"] = new("9", "LOADTEST_USERS"),
            ["duration"] = new("2m", "loadtest.json, profile ci"),
            ["seed"] = new("3", "loadtest.json"),
            ["profile"] = new("ci", "LOADTEST_PROFILE"),
        });
    }

    [Fact]
    public void The_file_may_name_its_profile()
    {
        Write("""{ "profile": "quick", "profiles": { "quick": { "dryrun": true } } }""");

        Read()["dryrun"].Should().Be(new Setting("True", "loadtest.json, profile quick"));
    }

    [Theory]
    [InlineData("{ \"users\": 1", "loadtest.json must be JSON; ")]
    [InlineData("[1]", "loadtest.json must be a JSON object; found Array.")]
    [InlineData("{ \"user\": 1 }", "loadtest.json may set users, rate, iterations, duration, mix, seed, timescale, results, profile, enabled, dryrun, allow, currency, baseline, regression; found \"user\". Remove it.")]
    public void A_file_that_breaks_a_rule_is_refused(string text, string fault)
    {
        Write(text);

        Faults().Should().ContainSingle().Which.Should().StartWith(fault);
    }

    [Fact]
    public void All_faults_of_the_file_come_at_once()
    {
        Write("""{ "user": 1, "profiles": { "ci": { "speed": 2 } } }""");

        Faults(("LOADTEST_PROFILE", "ci")).Should().SatisfyRespectively(
            fault => fault.Should().StartWith("loadtest.json may set"),
            fault => fault.Should().StartWith("loadtest.json, profile ci may set").And.EndWith("found \"speed\". Remove it."));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("{ \"profiles\": [] }")]
    [InlineData("[]")]
    public void A_profile_that_is_not_there_is_a_fault(string? text)
    {
        if (text is not null) Write(text);

        Faults(("LOADTEST_PROFILE", "ci")).Should().Contain(
            "A profile is an object under \"profiles\" of loadtest.json beside the test assembly; LOADTEST_PROFILE names \"ci\", which is not there.");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Write(string text) => File.WriteAllText(Path.Combine(_directory, "loadtest.json"), text);

    private IReadOnlyDictionary<string, Setting> Read(params (string Name, string Value)[] variables) =>
        SettingsReader.Read(variables.ToDictionary(variable => variable.Name, variable => variable.Value), _directory);

    private string[] Faults(params (string Name, string Value)[] variables)
    {
        var read = () => Read(variables);
        return read.Should().Throw<ConfigurationException>().Which.Message.Split(Environment.NewLine);
    }
}
