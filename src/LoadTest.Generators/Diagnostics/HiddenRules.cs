using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>
/// The rules whose breach is a declaration error of the compiler too. A build with such an error runs no analyzer, but prints
/// what the generator has reported.
/// </summary>
internal static class HiddenRules
{
    private static readonly DiagnosticDescriptor[] Rules = [MixRules.NotPartial];

    public static bool Contains(DiagnosticDescriptor rule) => Array.IndexOf(Rules, rule) >= 0;

    public static EquatableArray<HiddenFault> Select(Faults faults) =>
        new(faults.Found.Where(fault => Contains(fault.Rule)).Select(Detached));

    public static Diagnostic ToDiagnostic(HiddenFault fault) =>
        Diagnostic.Create(Array.Find(Rules, rule => rule.Id == fault.Id), fault.Location, [.. fault.Values]);

    private static HiddenFault Detached(Fault fault)
    {
        var position = fault.Location.GetLineSpan();
        return new HiddenFault(
            fault.Rule.Id, position.Path, fault.Location.SourceSpan, position.Span, new EquatableArray<string>(fault.Values));
    }
}
