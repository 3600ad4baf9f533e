namespace LoadTest.Acceptance.Tests.Scratch;

/// <summary>The tests of the scratch projects as hosts name them.</summary>
internal static class LoadTestNames
{
    public const string Buy = "Shops.ShopTests.Buy";
    public const string Pay = "paying at the till";
    public const string Refund = "Shops.ShopTests.Refund";
    public const string Add = "Shops.BasketTests.Add";
    public const string OutOfStock = "Shops.FailingTests.OutOfStock";
    public const string Jam = "Shops.FailingTests.Jam";
    public const string NeverRuns = "Shops.BrokenFixtureTests.NeverRuns";
    public const string FactBesideLoadTests = "Shops.ShopTests.A_fact_of_the_same_class_runs_as_ever";
    public const string FactElsewhere = "Shops.NeighbourTests.Plays_the_drums";

    public static readonly string[] Passing = [Buy, Pay, Add];
    public static readonly string[] Failing = [OutOfStock, Jam, NeverRuns];
    public static readonly string[] Facts = [FactBesideLoadTests, FactElsewhere];
    public static readonly string[] All = [.. Passing, Refund, .. Failing, .. Facts];
}
