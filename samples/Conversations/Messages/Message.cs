namespace Chat.Messages;

/// <summary>Something to say.</summary>
/// <param name="Text">ASCII, so that a character is a byte.</param>
/// <param name="Template">The template that it was made of; null for a line of the corpus.</param>
internal readonly record struct Message(string Text, Template? Template);
