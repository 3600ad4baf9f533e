namespace Rag.Books;

/// <summary>A question of a reader.</summary>
/// <param name="Text">What is sent to the service.</param>
/// <param name="Page">The page that answers it, or null if none does. The service never sees it.</param>
internal sealed record Question(string Text, int? Page);
