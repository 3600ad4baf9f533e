using System.Collections.Concurrent;
using Llm.Client;
using Llm.Model;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>
/// The client under test and its models, as a class fixture: started in this process, or an external endpoint if <c>LLM_URL</c> is set.
/// </summary>
public sealed class LlmService : IAsyncLifetime
{
    private readonly LlmOptions _options;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<int, PromptCache<ChatAnswer>> _caches = new();
    private ModelHost? _host;
    private ChatClient? _client;

    /// <summary>The endpoint that the environment asks for.</summary>
    public LlmService() : this(LlmOptions.Read(Environment.GetEnvironmentVariable), TimeProvider.System)
    {
    }

    internal LlmService(LlmOptions options, TimeProvider clock) => (_options, _clock) = (options, clock);

    internal LlmSwitches Switches => _options.Switches;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_options.Url is null) _host = await ModelHost.StartAsync(Switches, _clock);
        _client = new ChatClient(_host?.Url ?? _options.Url!, _options.Key, _options.Model);

        // What is compiled at its first call is not what the KPIs are about.
        for (var i = 0; i < 20; i++) await AskAsync(1, "hello", CancellationToken.None);
        _caches.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>Asks a model; see <see cref="ChatClient.CompleteAsync"/>.</summary>
    internal ValueTask<ChatAnswer> CompleteAsync(string model, string prompt, CancellationToken cancellation) =>
        _client!.CompleteAsync(model, prompt, cancellation);

    /// <summary>Asks a model for its answer piece by piece; see <see cref="ChatClient.StreamAsync"/>.</summary>
    internal IAsyncEnumerable<ChatAnswer> StreamAsync(string model, string prompt, CancellationToken cancellation) =>
        _client!.StreamAsync(model, prompt, cancellation);

    /// <summary>Asks a model through the pipeline of that name.</summary>
    internal ValueTask<ChatAnswer> CompleteAsync(LoadPipeline pipeline, string model, string prompt) =>
        pipeline.ExecuteAsync(token => CompleteAsync(model, prompt, token));

    /// <summary>Asks phi3, through a cache of that capacity.</summary>
    internal async ValueTask<CachedAnswer> AskAsync(int capacity, string prompt, CancellationToken cancellation)
    {
        var cache = _caches.GetOrAdd(capacity, size => new PromptCache<ChatAnswer>(size, refreshes: !Switches.Fifo));
        if (cache.TryGet(prompt, out var known))
        {
            if (Switches.SlowHits) await Task.Delay(TimeSpan.FromMilliseconds(2), _clock, cancellation);
            return new CachedAnswer(IsHit: true, known.Usage ?? ChatUsage.Unknown);
        }

        var answer = await CompleteAsync("phi3", prompt, cancellation);
        cache.Add(prompt, answer);
        return new CachedAnswer(IsHit: false, answer.Usage ?? ChatUsage.Unknown);
    }
}
