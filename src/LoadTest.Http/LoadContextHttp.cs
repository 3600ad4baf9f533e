using LoadTest.Connections;

namespace LoadTest;

/// <summary>Adds <c>load.Http</c> to <see cref="LoadContext"/>.</summary>
public static class LoadContextHttp
{
    extension(LoadContext load)
    {
        /// <summary>
        /// Sends HTTP requests and records them by itself, see <see cref="LoadHttp"/>. A target that is not loopback needs an entry
        /// in the allow-list, <c>LOADTEST_ALLOW</c> or <c>allow</c> in <c>loadtest.json</c>.
        /// </summary>
        public LoadHttp Http => new(load ?? throw new ArgumentNullException(nameof(load)), HttpTransport.Current);
    }
}
