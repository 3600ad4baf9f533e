namespace Chat.Messages;

/// <summary>Who says something.</summary>
internal enum Speaker
{
    /// <summary>A person, who is brief.</summary>
    Human,

    /// <summary>The agent, who is not.</summary>
    Agent,
}
