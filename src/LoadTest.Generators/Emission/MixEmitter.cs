using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the implementation of a mix: one branch, drawn by weight, as a step of its own.</summary>
internal static class MixEmitter
{
    private const string Scenarios = "global::LoadTest.Runner.Scenarios.";

    /// <summary>The expression for the definition of a mix.</summary>
    /// <param name="index">Its place in the file.</param>
    public static string Definition(int index) => "global::LoadTest.Generated.Mixes.Mix" + Literals.Of(index);

    /// <summary>Writes the definitions, which the implementations and the scenarios share.</summary>
    public static void EmitDefinitions(CodeWriter writer, IReadOnlyList<MixModel> mixes)
    {
        writer.Line();
        writer.Line("namespace LoadTest.Generated");
        writer.Open();
        writer.Line("file static class Mixes");
        writer.Open();
        for (var i = 0; i < mixes.Count; i++)
        {
            var branches = mixes[i].Branches.Select(branch =>
                "new " + Scenarios + "MixBranch(" + Literals.Of(branch.Step) + ", " + Literals.Of(branch.Weight) + ")");
            writer.Line("public static readonly " + Scenarios + "MixDefinition Mix" + Literals.Of(i) + " = new(" + string.Join(", ", branches) + ");");
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the implementation.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="mix">What is implemented.</param>
    /// <param name="definition">Of its branches; null if the load test has a fault.</param>
    public static void Emit(CodeWriter writer, MixModel mix, string? definition)
    {
        writer.Line();
        if (mix.Namespace is { } space)
        {
            writer.Line("namespace " + space);
            writer.Open();
        }

        foreach (var type in mix.Types)
        {
            writer.Line(type);
            writer.Open();
        }

        EmitMethod(writer, mix, definition);
        foreach (var _ in mix.Types) writer.Close();
        if (mix.Namespace is not null) writer.Close();
    }

    private static void EmitMethod(CodeWriter writer, MixModel mix, string? definition)
    {
        var isAwaited = mix.Branches.Any(branch => branch.Call.IsAwaited);
        writer.Line(mix.Modifiers + (isAwaited ? "async " : "") + "partial " + mix.ReturnType + " " + mix.Signature);
        writer.Open();
        if (definition is null)
        {
            // Keeps the compiler from reporting the missing implementation in place of our own error.
            writer.Line("throw new global::System.NotSupportedException(\"The mix has errors.\");");
        }
        else
        {
            EmitChoice(writer, mix, definition);
            if (!isAwaited && mix.Returns == ReturnShape.Task) writer.Line("return global::System.Threading.Tasks.Task.CompletedTask;");
            if (!isAwaited && mix.Returns == ReturnShape.ValueTask) writer.Line("return default;");
        }

        writer.Close();
    }

    private static void EmitChoice(CodeWriter writer, MixModel mix, string definition)
    {
        writer.Line("switch (" + definition + ".Draw(" + mix.Load + "))");
        writer.Open();
        for (var i = 0; i < mix.Branches.Count; i++)
        {
            writer.Line(i == mix.Branches.Count - 1 ? "default:" : "case " + Literals.Of(i) + ":");
            EmitBranch(writer, mix, mix.Branches[i]);
        }

        writer.Close();
    }

    private static void EmitBranch(CodeWriter writer, MixModel mix, MixBranchModel branch)
    {
        writer.Open();
        writer.Line("using var __step = " + mix.Load + ".Step(" + Literals.Of(branch.Step) + ");");
        writer.Line("try");
        writer.Open();
        writer.Line(CallEmitter.Statement(branch.Call, "", mix.Load, mix.Cancellation));
        writer.Close();
        writer.Line("catch (global::System.Exception __exception)");
        writer.Open();
        writer.Line("__step.Fail(__exception.Message);");
        writer.Line("throw;");
        writer.Close();
        writer.Line("break;");
        writer.Close();
    }
}
