namespace LoadTest.Generators.Tests.Emission;

internal static class NameSamples
{
    public const string Signatures =
        """
        public abstract class Base
        {
            [LoadTest(Users = 1, Duration = "1s")]
            public Task<int> TaskOfResult(LoadContext load) => Task.FromResult(1);

            [LoadTest(Users = 1, Duration = "1s")]
            public ValueTask<string?> ValueTaskOfResult() => default;

            [LoadTest(Users = 1, Duration = "1s")]
            protected internal abstract void Overridden(CancellationToken cancellation);

            [LoadTest(Users = 1, Duration = "1s")]
            public static Task Shared(LoadContext load) => Task.CompletedTask;
        }
        """;

    public const string Names =
        """
        namespace @namespace.LoadTest
        {
            internal static class @class
            {
                internal class Nested
                {
                    [global::LoadTest.LoadTest(Users = 1, Duration = "1s")]
                    public void @void() { }

                    [global::LoadTest.LoadTest(Users = 1, Duration = "1s")]
                    public void Void() { }

                    [Obsolete, global::LoadTest.LoadTest(Users = 1, Duration = "1s")]
                    public void Größe() { }
                }

                [global::LoadTest.LoadTest(Users = 1, Duration = "1s")]
                public static void Static(LoadContext load) { }
            }
        }

        public class @class
        {
            [LoadTest(Users = 1, Duration = "1s")]
            public void @void() { }
        }
        """;
}
