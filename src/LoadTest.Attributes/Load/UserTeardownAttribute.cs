namespace LoadTest;

/// <summary>
/// Marks a method that runs once per virtual user after its last iteration, untimed: log out, close a session.
/// </summary>
/// <remarks>
/// Takes the same parameters as a load method and returns <c>void</c>, <c>Task</c> or <c>ValueTask</c>. A failure is a warning of
/// the run. Bounded by <c>IterationTimeout</c>. It applies to all load tests of its class.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserTeardownAttribute : Attribute;
