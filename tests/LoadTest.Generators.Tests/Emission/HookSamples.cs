namespace LoadTest.Generators.Tests.Emission;

internal static class HookSamples
{
    public const string BaseClasses =
        """
        public abstract class Root
        {
            [UserSetup]
            public Task Connect(LoadContext load) => Task.CompletedTask;

            [UserTeardown]
            public void Disconnect() { }
        }

        public abstract class Typed<T> : Root
        {
            [UserSetup]
            internal virtual ValueTask Prepare(CancellationToken cancellation) => default;
        }

        public class Shopping : Typed<int>
        {
            [UserSetup]
            internal override ValueTask Prepare(CancellationToken cancellation) => default;

            [UserSetup]
            public static ValueTask<string> LogIn(LoadContext load) => new("token");

            [UserTeardown]
            public void LogOut(LoadContext load) { }

            [LoadTest(Users = 1, Duration = "1s")]
            public Task Buy() => Task.CompletedTask;
        }

        public class Single
        {
            [UserSetup]
            public ValueTask LogIn(LoadContext load) => default;

            [LoadTest(Users = 1, Duration = "1s")]
            public Task Buy() => Task.CompletedTask;
        }
        """;
}
