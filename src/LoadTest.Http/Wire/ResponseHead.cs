namespace LoadTest.Wire;

/// <summary>What the head of a final response says about the rest of the connection.</summary>
/// <param name="Status">From 200 on.</param>
/// <param name="Framing">How its body ends.</param>
/// <param name="BodyLength">Of a body that has one; else 0.</param>
/// <param name="KeepsConnection">Whether another request may follow.</param>
/// <param name="Start">Where it begins among the bytes received; after interim responses.</param>
/// <param name="End">Where the body begins.</param>
internal readonly record struct ResponseHead(int Status, BodyFraming Framing, long BodyLength, bool KeepsConnection, int Start, int End);
