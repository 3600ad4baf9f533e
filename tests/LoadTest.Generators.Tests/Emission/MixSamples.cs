namespace LoadTest.Generators.Tests.Emission;

internal static class MixSamples
{
    public const string Awaited =
        """
        namespace Shop.@new
        {
            public static partial class Container
            {
                public partial class Asking
                {
                    [LoadTest(Users = 3, Duration = "1m")]
                    [Mix(nameof(Trivial), 80)]
                    [Mix(nameof(@class), 19.5)]
                    [Mix(nameof(Plain), 0.5)]
                    [Kpi(nameof(Trivial), P95Ms = 100)]
                    public partial Task Ask(LoadContext @event, CancellationToken cancellation);

                    private async Task Trivial(LoadContext load)
                    {
                        load.Mark("first_token");
                        await load.Think("1ms");
                    }

                    internal ValueTask<int> @class(CancellationToken cancellation) => new(1);

                    private static void Plain() { }
                }
            }
        }
        """;

    public const string Plain =
        """
        public partial class Asking
        {
            [LoadTest(Users = 3, Duration = "1m")]
            [Mix(nameof(One), 1)]
            [Mix(nameof(Two), 2)]
            public partial Task Tasks(LoadContext load);

            [LoadTest(Users = 3, Duration = "1m")]
            [Mix(nameof(One), 1)]
            public partial ValueTask ValueTasks(LoadContext load);

            [LoadTest(Users = 3, Duration = "1m")]
            [Mix(nameof(One), 1)]
            internal partial void Nothing(LoadContext load);

            private void One(LoadContext load) { }

            private void Two(LoadContext load, CancellationToken cancellation) { }
        }
        """;
}
