namespace LoadTest;

// The adapters derive it from FactAttribute; what they share is tested here, without a test framework under it.
public sealed partial class LoadTestAttribute : Attribute;
