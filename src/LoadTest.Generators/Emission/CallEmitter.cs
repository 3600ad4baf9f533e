using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes strongly typed calls.</summary>
internal static class CallEmitter
{
    private const string Parameters = "(instance, load) => ";

    /// <summary>A lambda that calls one method.</summary>
    public static string Invoker(CallModel call) => "static " + Lambda(call, size: "");

    /// <summary>A lambda that calls a method with a fixed size.</summary>
    public static string InvokerOf(CallModel call, int size) => "static " + Lambda(call, Literals.Of(size));

    /// <summary>A lambda from a size to a lambda that calls a method with it.</summary>
    public static string InvokerOfSize(CallModel call) => "static size => " + Lambda(call, "size");

    /// <summary>A lambda that calls methods one after the other; null if there is none.</summary>
    public static string? Invoker(IReadOnlyList<CallModel> calls)
    {
        if (calls.Count == 0) return null;
        if (calls.Count == 1) return Invoker(calls[0]);

        var isAwaited = calls.Any(call => call.IsAwaited);
        var statements = string.Concat(calls.Select(call => Statement(call, Receiver(call), "load", "load.Cancellation") + " "));
        return (isAwaited ? "static async " : "static ") + Parameters + "{ " + statements + (isAwaited ? "}" : "return default; }");
    }

    /// <summary>A call as a statement, awaited if it can be.</summary>
    public static string Statement(CallModel call, string receiver, string load, string cancellation)
    {
        var text = Call(call, receiver, load, cancellation, size: "");
        return call.IsAwaited ? "await " + text + ".ConfigureAwait(false);" : text + ";";
    }

    private static string Lambda(CallModel call, string size)
    {
        var text = Call(call, Receiver(call), "load", "load.Cancellation", size);
        return call.Returns switch
        {
            ReturnShape.Void => Parameters + "{ " + text + "; return default; }",
            ReturnShape.Task => Parameters + "new global::System.Threading.Tasks.ValueTask(" + text + ")",
            ReturnShape.ValueTask => Parameters + text,
            _ => "async " + Parameters + "await " + text + ".ConfigureAwait(false)",
        };
    }

    private static string Call(CallModel call, string receiver, string load, string cancellation, string size) =>
        receiver + call.Method + "(" + string.Join(", ", call.Arguments.Select(argument => argument.Kind switch
        {
            ArgumentKind.Size => size,
            ArgumentKind.Cancellation => cancellation,
            _ => load,
        })) + ")";

    private static string Receiver(CallModel call) => call.IsStatic ? call.Class + "." : "((" + call.Class + ")instance!).";
}
