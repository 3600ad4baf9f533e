using Xunit;

namespace LoadTest.Xunit2;

/// <summary>The definition of collections that have none of their own.</summary>
[CollectionDefinition("LoadTest", DisableParallelization = true)]
internal sealed class PlainExclusiveDefinition;
