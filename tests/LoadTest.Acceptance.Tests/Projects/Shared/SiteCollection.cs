using Xunit;

namespace Shops;

[CollectionDefinition("site")]
public sealed class SiteCollection : ICollectionFixture<Site>;
