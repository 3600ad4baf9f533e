namespace LoadTest;

/// <summary>
/// Marks a method that runs once per virtual user before its first iteration, untimed: log in, open a session.
/// </summary>
/// <remarks>
/// Takes the same parameters as a load method and returns <c>void</c>, <c>Task</c> or <c>ValueTask</c>. All users are set
/// up before the load starts; if it throws for one of them, the run fails before any user starts. Bounded by <c>IterationTimeout</c>. It applies to all load tests of its class.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserSetupAttribute : Attribute;
