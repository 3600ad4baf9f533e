// xUnit prints the type's name before the message of every exception outside this namespace, and the message must come first.
namespace Xunit.Sdk;

/// <summary>A missed KPI. Reported, never thrown.</summary>
internal sealed class LoadTestFailedException(string message, string sourceFrame)
    : Exception(message), LoadTestFailedException.IAssertionException
{
    /// <summary>xUnit v3 tells a failed assertion from a crash by an interface of this name.</summary>
    private interface IAssertionException;

    /// <summary>The load method. The engine's frames would say nothing to its user.</summary>
    public override string StackTrace { get; } = sourceFrame;
}
