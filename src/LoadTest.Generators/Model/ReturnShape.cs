namespace LoadTest.Generators.Model;

/// <summary>What a load method returns.</summary>
internal enum ReturnShape
{
    Void,

    /// <summary>A task, with or without a result, which is ignored.</summary>
    Task,

    ValueTask,

    /// <summary>A value task whose result is ignored.</summary>
    ValueTaskOfResult,
}
