using System.Text.Json;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>What a mix draws, with the weights of the source and with others.</summary>
public sealed class MixTests : IDisposable
{
    private const string Variable = "LOADTEST_MIX";

    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-mix").FullName;

    [Fact]
    public void Without_an_override_the_weights_of_the_source_decide()
    {
        var (drawn, profile) = Run(weights: null);

        drawn.Count(branch => branch == 0).Should().BeInRange(750, 850, "800 ± 13 of 1,000 are expected");
        Mix(profile).Should().Equal(("Trivial", 80), ("Complex", 20));
        profile.GetProperty("origins").GetProperty("mix").GetString().Should().Be("attribute");
    }

    [Theory]
    [InlineData("Trivial=30,Complex=70", 250, 350)]
    [InlineData("Trivial=0,Complex=1", 0, 0)]
    [InlineData("Trivial=1,Complex=0", 1_000, 1_000)]
    public void The_override_decides_and_the_report_says_so(string weights, int fewest, int most)
    {
        var (drawn, profile) = Run(weights);

        drawn.Should().HaveCount(1_000);
        drawn.Count(branch => branch == 0).Should().BeInRange(fewest, most);
        string.Join(',', Mix(profile).Select(row => $"{row.Branch}={row.Weight}")).Should().Be(weights);
        profile.GetProperty("origins").GetProperty("mix").GetString().Should().Be(Variable);
    }

    [Fact]
    public void The_weights_of_the_source_given_again_change_nothing() =>
        Run("Trivial=80,Complex=20").Drawn.Should().Equal(Run(weights: null).Drawn);

    [Fact]
    public void The_same_seed_draws_the_same_branches_and_more_weight_only_adds_to_a_branch()
    {
        var (few, many) = (Run("Trivial=30,Complex=70").Drawn, Run("Trivial=60,Complex=40").Drawn);

        Run("Trivial=30,Complex=70").Drawn.Should().Equal(few);
        few.Zip(many).Should().NotContain(pair => pair.First == 0 && pair.Second != 0);
    }

    [Fact]
    public void The_file_gives_weights_by_name()
    {
        File.WriteAllText(Path.Combine(_directory, "loadtest.json"), """{ "mix": { "Trivial": 1, "Complex": 0 } }""");

        var (drawn, profile) = Run(weights: null);

        drawn.Should().AllBeEquivalentTo(0);
        profile.GetProperty("origins").GetProperty("mix").GetString().Should().Be("loadtest.json");
    }

    [Fact]
    public void A_cohort_keeps_its_iterations_whatever_the_weights()
    {
        HashSet<long> CohortOf(string? weights)
        {
            var cohort = new HashSet<long>();
            Run(weights, cohort);
            return cohort;
        }

        CohortOf("Trivial=0,Complex=1").Should().BeEquivalentTo(CohortOf(weights: null)).And.HaveCount(50);
    }

    [Fact]
    public void A_mix_of_another_load_test_keeps_its_own_weights()
    {
        var other = new MixDefinition(new MixBranch("Only", 0), new MixBranch("Ever", 1));
        var drawn = new HashSet<int>();
        var simulation = Of(new MixDefinition(new MixBranch("Trivial", 80), new MixBranch("Complex", 20)));
        simulation.Variables[Variable] = "Trivial=1,Complex=0";

        simulation.RunHost(load => Note(other.Draw(load), drawn), _directory);

        drawn.Should().Equal(1);
    }

    [Fact]
    public void A_draw_allocates_nothing()
    {
        var mix = new MixDefinition(new MixBranch("Trivial", 80), new MixBranch("Complex", 20));
        var simulation = Of(mix);
        simulation.Variables[Variable] = "Trivial=1,Complex=1";
        var allocated = new List<long>();

        simulation.RunHost(
            load =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 100; i++) mix.Draw(load);
                return Note(GC.GetAllocatedBytesForCurrentThread() - before, allocated);
            },
            _directory);

        allocated[^1].Should().Be(0);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private (IReadOnlyList<int> Drawn, JsonElement Profile) Run(string? weights, HashSet<long>? cohort = null)
    {
        var drawn = new List<int>();
        var mix = new MixDefinition(new MixBranch("Trivial", 80), new MixBranch("Complex", 20));
        var simulation = Of(mix, cohort is null ? [] : [Cohort(cohort)]);
        if (weights is not null) simulation.Variables[Variable] = weights;

        var outcome = simulation.RunHost(load => Note(mix.Draw(load), drawn), _directory);

        using var json = JsonDocument.Parse(File.ReadAllText(outcome.Files.Single(file => file.EndsWith("result.json", StringComparison.Ordinal))));
        return (drawn, json.RootElement.GetProperty("profile").Clone());
    }

    private Simulation Of(MixDefinition mix, params CohortDefinition[] cohorts) => new()
    {
        Profile = new() { Users = 1, Iterations = 1_000, Seed = 42 },
        Mix = mix,
        Cohorts = cohorts,
        ConfigurationDirectory = _directory,
    };

    private static CohortDefinition Cohort(HashSet<long> iterations) => new()
    {
        Name = "Exhausted",
        Invoke = (_, load) => Note(load.Iteration, iterations),
        Share = new() { Iterations = 50 },
    };

    private static ValueTask Note<T>(T happened, ICollection<T> all)
    {
        all.Add(happened);
        return default;
    }

    private static IEnumerable<(string? Branch, double Weight)> Mix(JsonElement profile) => profile.GetProperty("mix").EnumerateArray()
        .Select(row => (row.GetProperty("branch").GetString(), row.GetProperty("weight").GetDouble()));
}
