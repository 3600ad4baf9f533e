namespace Rag.Books;

/// <summary>Draws one of several.</summary>
internal static class RandomPick
{
    extension(Random random)
    {
        /// <summary>One of the items, each as likely as the others.</summary>
        public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
    }
}
