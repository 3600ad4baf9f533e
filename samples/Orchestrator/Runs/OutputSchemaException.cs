namespace Orchestration.Runs;

/// <summary>An output does not keep the schema. The message begins with <see cref="Code"/>.</summary>
internal sealed class OutputSchemaException(string fault) : Exception($"{Code}: {fault}")
{
    /// <summary>The type of error in logs and reports.</summary>
    public const string Code = "OUTPUT_SCHEMA_INVALID";
}
