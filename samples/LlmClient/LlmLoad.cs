using Xunit;

namespace Llm;

/// <summary>A load test of the client, which says which endpoint it asks.</summary>
public abstract class LlmLoad : IClassFixture<LlmService>
{
    private protected LlmLoad(LlmService service, ITestOutputHelper output)
    {
        Service = service;
        output.WriteLine(service.Endpoint);
    }

    private protected LlmService Service { get; }
}
