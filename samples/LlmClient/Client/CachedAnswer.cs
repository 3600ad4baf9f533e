namespace Llm.Client;

/// <summary>An answer that came through the cache.</summary>
/// <param name="IsHit">Whether the cache had it, so that nobody bills its tokens again.</param>
/// <param name="Usage">What it took when the model was asked.</param>
internal sealed record CachedAnswer(bool IsHit, ChatUsage Usage);
