namespace LoadTest.Runner.Recording;

/// <summary>Which values violate a watched limit.</summary>
internal enum WatchSide
{
    /// <summary>Those strictly above it; of a rate, each hit.</summary>
    Above,

    /// <summary>Those strictly below it; of a rate, each miss.</summary>
    Below,
}
