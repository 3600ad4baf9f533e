using System.Xml.Linq;

namespace LoadTest.Acceptance.Tests.Scratch;

/// <summary>One test in a TRX file, the format that both frameworks write and test explorers show.</summary>
internal sealed record TrxTest(string Name, string Outcome, string Message, string StackTrace, string Output)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The tests of a file, by name.</summary>
    public static IReadOnlyDictionary<string, TrxTest> Read(string file) =>
        XDocument.Load(file).Descendants(Trx + "UnitTestResult").Select(Parse).ToDictionary(test => test.Name);

    private static TrxTest Parse(XElement result)
    {
        var output = result.Element(Trx + "Output");
        var error = output?.Element(Trx + "ErrorInfo");
        return new TrxTest(
            (string)result.Attribute("testName")!,
            (string)result.Attribute("outcome")!,
            (string?)error?.Element(Trx + "Message") ?? "",
            (string?)error?.Element(Trx + "StackTrace") ?? "",
            // VSTest writes the one, xUnit v3 the other.
            (string?)output?.Element(Trx + "StdOut") ?? (string?)output?.Element(Trx + "TextMessages") ?? "");
    }
}
