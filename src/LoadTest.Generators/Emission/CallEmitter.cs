using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes strongly typed calls.</summary>
internal static class CallEmitter
{
    private const string Parameters = "(instance, load) => ";

    /// <summary>A lambda that calls one method.</summary>
    public static string Invoker(CallModel call)
    {
        var text = Call(call, Receiver(call), "load", "load.Cancellation");
        return call.Returns switch
        {
            ReturnShape.Void => "static " + Parameters + "{ " + text + "; return default; }",
            ReturnShape.Task => "static " + Parameters + "new global::System.Threading.Tasks.ValueTask(" + text + ")",
            ReturnShape.ValueTask => "static " + Parameters + text,
            _ => "static async " + Parameters + "await " + text + ".ConfigureAwait(false)",
        };
    }

    /// <summary>A lambda that calls methods one after the other; null if there is none.</summary>
    public static string? Invoker(IReadOnlyList<CallModel> calls)
    {
        if (calls.Count == 0) return null;
        if (calls.Count == 1) return Invoker(calls[0]);

        var isAwaited = calls.Any(call => call.IsAwaited);
        var statements = string.Concat(calls.Select(call => Statement(call, Receiver(call), "load", "load.Cancellation") + " "));
        return (isAwaited ? "static async " : "static ") + Parameters + "{ " + statements + (isAwaited ? "}" : "return default; }");
    }

    /// <summary>An expression that is the corpus of a file.</summary>
    public static string Corpus(CorpusModel corpus) =>
        "global::LoadTest.CorpusFiles.Get<" + corpus.Item + ">(" + Literals.Of(corpus.Path) + ", "
        + (corpus.Weight is { } weight ? Literals.Of(weight) : "null") + ")";

    /// <summary>A call as a statement, awaited if it can be.</summary>
    public static string Statement(CallModel call, string receiver, string load, string cancellation)
    {
        var text = Call(call, receiver, load, cancellation);
        return call.IsAwaited ? "await " + text + ".ConfigureAwait(false);" : text + ";";
    }

    private static string Call(CallModel call, string receiver, string load, string cancellation) =>
        receiver + call.Method + "(" + string.Join(", ", call.Arguments.Select(argument =>
            argument.Corpus is { } corpus ? Corpus(corpus) : argument.IsCancellation ? cancellation : load)) + ")";

    private static string Receiver(CallModel call) => call.IsStatic ? call.Class + "." : "((" + call.Class + ")instance!).";
}
