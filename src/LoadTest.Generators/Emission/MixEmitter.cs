using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the implementation of a mix: one branch, drawn by weight, as a step of its own.</summary>
internal static class MixEmitter
{
    public static void Emit(CodeWriter writer, MixModel mix)
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

        EmitMethod(writer, mix);
        foreach (var _ in mix.Types) writer.Close();
        if (mix.Namespace is not null) writer.Close();
    }

    private static void EmitMethod(CodeWriter writer, MixModel mix)
    {
        var isAwaited = mix.Branches.Any(branch => branch.Call.IsAwaited);
        writer.Line(mix.Modifiers + (isAwaited ? "async " : "") + "partial " + mix.ReturnType + " " + mix.Signature);
        writer.Open();
        if (mix.Branches.Count == 0)
        {
            // Keeps the compiler from reporting the missing implementation in place of our own error.
            writer.Line("throw new global::System.NotSupportedException(\"The mix has errors.\");");
        }
        else
        {
            EmitChoice(writer, mix);
            if (!isAwaited && mix.Returns == ReturnShape.Task) writer.Line("return global::System.Threading.Tasks.Task.CompletedTask;");
            if (!isAwaited && mix.Returns == ReturnShape.ValueTask) writer.Line("return default;");
        }

        writer.Close();
    }

    private static void EmitChoice(CodeWriter writer, MixModel mix)
    {
        var weights = string.Join(", ", mix.Branches.Select(branch => Literals.Of(branch.Weight)));
        writer.Line("switch (" + mix.Load + ".Random.Pick((global::System.ReadOnlySpan<double>)[" + weights + "]))");
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
