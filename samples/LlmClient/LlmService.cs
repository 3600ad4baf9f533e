using System.Collections.Concurrent;
using Llm.Client;
using Llm.Model;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>
/// The client under test and its models, as a class fixture: started in this process, or an external endpoint if <c>LLM_URL</c> and
/// <c>LLM_API_KEY</c> are set.
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

    /// <summary>Says in one line which endpoint is asked, and why.</summary>
    internal string Endpoint => _options.Endpoint;

    internal LlmSwitches Switches => _options.Switches;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_options.Url is null) _host = await ModelHost.StartAsync(Switches, _clock);
        _client = new ChatClient(_host?.Url ?? _options.Url!, _host is null ? _options.Key : null, _options.Model);

        // What is compiled at its first call is not what the KPIs are about.
        for (var i = 0; i < 20; i++) await AskAsync(1, "phi3", "hello", () => Task.FromResult(new ChatAnswer("phi3", [])), CancellationToken.None);
        _caches.Clear();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Lets a model of this process answer 503 from now on; an external one cannot be taken down.</summary>
    internal void TakeDown(string model) => _host?.TakeDown(model);

    /// <summary>Asks a model; see <see cref="ChatClient.CompleteAsync"/>.</summary>
    internal Task<ChatAnswer> CompleteAsync(LoadContext load, string model, string prompt, CancellationToken cancellation) =>
        _client!.CompleteAsync(load.Http, model, prompt, cancellation);

    /// <summary>Asks a model through the pipeline of that name.</summary>
    internal ValueTask<ChatAnswer> CompleteAsync(LoadContext load, string pipeline, string model, string prompt) =>
        load.Pipeline(pipeline).ExecuteAsync(async token => await CompleteAsync(load, model, prompt, token));

    /// <summary>Asks a model for its answer piece by piece; see <see cref="ChatClient.StreamAsync"/>.</summary>
    internal IAsyncEnumerable<ChatAnswer> StreamAsync(LoadContext load, string model, string prompt) =>
        _client!.StreamAsync(load.Http, model, prompt, load.Cancellation);

    /// <summary>Answers a prompt from a cache of that capacity, and only what it lacks by asking the model.</summary>
    internal async ValueTask<CachedAnswer> AskAsync(
        int capacity, string model, string prompt, Func<Task<ChatAnswer>> ask, CancellationToken cancellation)
    {
        var cache = _caches.GetOrAdd(capacity, size => new PromptCache<ChatAnswer>(size, refreshes: !Switches.Fifo));
        var key = $"{model}: {prompt}";
        if (cache.TryGet(key, out var known))
        {
            if (Switches.SlowHits) await Task.Delay(TimeSpan.FromMilliseconds(2), _clock, cancellation);
            return new CachedAnswer(IsHit: true, known.Usage ?? ChatUsage.Unknown);
        }

        var answer = await ask();
        cache.Add(key, answer);
        return new CachedAnswer(IsHit: false, answer.Usage ?? ChatUsage.Unknown);
    }
}
