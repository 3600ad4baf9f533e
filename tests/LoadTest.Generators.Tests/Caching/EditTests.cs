using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Tests.Caching;

/// <summary>Edits elsewhere that do change a load test: what is remembered must not hide them.</summary>
public sealed class EditTests
{
    private const string Ask =
        """
        public class AskSmoke
        {
            [LoadTest(Users = Sizes.Users, Duration = "10s")]
            public void Ask(LoadContext load) => load.Mark("first_token");
        }
        """;

    private const string Sizes = "public static class Sizes { public const int Users = 2; }";

    [Fact]
    public void A_constant_in_another_file_changes_the_load_test_that_uses_it()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Sizes.cs", Sizes));

        driver.Edit("Sizes.cs", Sizes.Replace("= 2", "= 3", StringComparison.Ordinal));

        driver.EmittedText.Should().Contain("Users = 3,");
    }

    [Fact]
    public void A_body_in_the_same_file_changes_the_metrics_of_its_load_test()
    {
        var driver = new TrackedDriver(("Ask.cs", Ask), ("Sizes.cs", Sizes));

        driver.Edit("Ask.cs", Ask.Replace("first_token", "last_token", StringComparison.Ordinal));

        driver.EmittedText.Should().Contain("\"last_token\"").And.NotContain("\"first_token\"");
    }

    [Fact]
    public void A_branch_of_a_mix_in_another_part_of_its_class_changes_the_metrics_of_the_mix()
    {
        const string mix =
            """
            public partial class Shop
            {
                [LoadTest(Users = 2, Duration = "10s")]
                [Mix(nameof(Buy), 1)]
                public partial void Visit(LoadContext load);
            }
            """;
        const string branch = "public partial class Shop { private void Buy(LoadContext load) { load.Mark(\"paid\"); } }";
        var driver = new TrackedDriver(("Shop.cs", mix), ("Shop.Buy.cs", branch));
        driver.EmittedText.Should().Contain("\"paid\"");

        driver.Edit("Shop.Buy.cs", branch.Replace("paid", "sent", StringComparison.Ordinal));

        driver.EmittedText.Should().Contain("\"sent\"").And.NotContain("\"paid\"");
    }

    [Fact]
    public void A_load_test_appears_in_a_file_that_had_none()
    {
        var driver = new TrackedDriver(("Ask.cs", "public class AskSmoke;"), ("Sizes.cs", Sizes));

        driver.Edit("Ask.cs", Ask);

        driver.EmittedText.Should().Contain("Method = \"Ask\",");
    }

    [Fact]
    public void Nullable_annotations_switched_off_above_a_mix_change_its_signature()
    {
        const string mix =
            """

            public partial class Shop
            {
                [LoadTest(Users = 2, Duration = "10s")]
                [Mix(nameof(Buy), 1)]
                public partial Task<string> Visit(LoadContext load);

                private void Buy(LoadContext load) { }
            }
            """;
        var driver = new TrackedDriver(("Shop.cs", mix));

        driver.Edit("Shop.cs", "#nullable disable" + mix);

        driver.Reasons(LoadTestGenerator.ParseStep).Should().NotContain(IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("using Load = LoadTest.LoadTestAttribute;", "Load")]
    [InlineData("using Load = global::LoadTest.LoadTestAttribute;", "Load")]
    [InlineData("using LoadAttribute = LoadTest.LoadTestAttribute;", "Load")]
    [InlineData("", "LoadTestAttribute")]
    [InlineData("", "global::LoadTest.LoadTest")]
    public void A_load_test_is_found_under_every_name_that_its_attribute_can_have(string alias, string name)
    {
        var source = Ask.Replace("[LoadTest(", "[" + name + "(", StringComparison.Ordinal);

        new TrackedDriver(("Ask.cs", alias + "\n" + source), ("Sizes.cs", Sizes)).EmittedText.Should().Contain("Method = \"Ask\",");
        new TrackedDriver(("Ask.cs", source), ("Alias.cs", alias.Length > 0 ? "global " + alias : ""), ("Sizes.cs", Sizes))
            .EmittedText.Should().Contain("Method = \"Ask\",");
    }

    [Fact]
    public void A_parameter_of_a_lambda_that_hides_the_load_context_records_nothing()
    {
        const string source =
            """
            public class Other { public void Mark(string name) { } }

            public class AskSmoke
            {
                [LoadTest(Users = 2, Duration = "10s")]
                public void Ask(LoadContext load)
                {
                    Action<Other> other = load => load.Mark("hidden");
                    load.Mark("seen");
                }
            }
            """;

        new TrackedDriver(("Ask.cs", source)).EmittedText.Should().Contain("\"seen\"").And.NotContain("\"hidden\"");
    }
}
