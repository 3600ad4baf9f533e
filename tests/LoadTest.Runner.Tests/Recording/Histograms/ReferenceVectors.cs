namespace LoadTest.Runner.Tests.Recording.Histograms;

/// <summary>
/// What HdrHistogram 2.1.11 for Java made of: nothing; 0 to 4,999 once each; 700 values below 10 to 10,000,000; and 1 × 2^40,
/// 3,600,000,000 × 3, 720,000,000,000 × 2^20 and 2^50 once.
/// </summary>
internal static class ReferenceVectors
{
    public static ReferenceVector Empty { get; } = new(
        Count: 0, Min: 0, Max: 0, Mean: 0, StdDev: 0,
        Percentiles: [(0.0, 0), (1.0, 0), (10.0, 0), (25.0, 0), (50.0, 0), (75.0, 0), (90.0, 0), (95.0, 0), (99.0, 0), (99.9, 0), (99.99, 0), (100.0, 0)],
        Encoded: """
            HISTFAAAAB94nJNpmSzMwMDAyAABzFAazL82eQmD/QeoCABVgwSI
        """);

    public static ReferenceVector Ramp { get; } = new(
        Count: 5000, Min: 0, Max: 4999, Mean: 2499.7952, StdDev: 1443.5849651672602,
        Percentiles: [(0.0, 0), (1.0, 49), (10.0, 499), (25.0, 1249), (50.0, 2499), (75.0, 3749), (90.0, 4499), (95.0, 4751), (99.0, 4951), (99.9, 4995), (99.99, 4999), (100.0, 4999)],
        Encoded: """
            HISTFAAAADp4nJNpmSzMwMDziAECmKE0I4i4NnkJg/0HiADTKBgFo2AUjIJRMApGHGAZBaNgFIxYwDHsAQA90CyF
        """);

    public static ReferenceVector Spread { get; } = new(
        Count: 700, Min: 0, Max: 9879551, Mean: 780397.9528571429, StdDev: 1989259.6237925512,
        Percentiles: [(0.0, 0), (1.0, 0), (10.0, 7), (25.0, 51), (50.0, 4195), (75.0, 208895), (90.0, 3033087), (95.0, 6107135), (99.0, 8970239), (99.9, 9879551), (99.99, 9879551), (100.0, 9879551)],
        Encoded: """
            HISTFAAAAr54nC2TMWhTURSG7/3ffX0Nj5jGZ1pibUspIdQSQigipZQgUkKRUEoIIg6hiINDcRARkSIFQTqVkqGDgwiKg4M4ipODiEMHKerg4O
            DoUDdx8zuv5ubed9855/7n/+8579yjYeZcmHYnv+j/09vydfjctX+fGM6eOT1+amxs+vz4iMKI+IUQ5Gw3ysp+xAmDXIjE+6gLTkqDMIWYKBdw
            ODsnRWxlMC4sCGfCUlKqGnOKabYJZdhilTWpGcUhC83Q5D3WJWZmmVhTRotzKmqOrVMSDKpgmQpgpKqoA0ZkMTGJqsRV8BY1z0gIAiwUtIhtiV
            QR1nKoEVcwkpFyzgUgKjxTDG+9GjpOtCdCf3gN9MrDelNXWO8b+44+ea3nehq6zuHPnlDD/uUBOjTBN8hwC2El8GPmqh00MkRtqatGKGnXa1Z9
            LWBvE/jM5wqmgO3A9bG0TGBXG7qYS8mgWCVjhriYdGX0V7B3QSkCmOW37PDUtO+N9UBr7HfE46cPCHoXgbbEeG9E/3o99RydIWdbrdBWHSov7C
            JbGJt64wFtWVBD3zyp/njdMeBEQx9cXqdZXTP8dn7XE7oKuBXtNrS28luvEmKhUygvUosyccemfAP2aUjhXORYLyRwTdgXhaMFdELaFDl7Xq+9
            tvU9Aqyjj1azQ68jz9ENk3eEMk/iCaO6qXuqh0XydYEq0w8xuuA9QwXrkOjrg6c+GeMm0XUiDsRLM2cy0Apy+rhqkF3iMEWdhMkK7iceQnWiLg
            gBpbztqrSCXYOVMYXzfN62izrp84Sbt/+OCdiXvniQL2s/5EV/6bmkBXusca4J2gS8t1H1EJShrLOM5bru4qdf+riXkT8g9RwroivEb6qHoxC4
            R4cd5ZW84zqMJn19YGWu5H1k392cdoXfwXqe2cP5gJngqAFsX0HeZT1TsMrmH2zoaME=
        """);

    public static ReferenceVector BeyondAnHour { get; } = new(
        Count: 1099512676356, Min: 1, Max: 1126999418470399, Mean: 687872.8538127157, StdDev: 1.2840257128568091E9,
        Percentiles: [(0.0, 1), (1.0, 1), (10.0, 1), (25.0, 1), (50.0, 1), (75.0, 1), (90.0, 1), (95.0, 1), (99.0, 1), (99.9, 1), (99.99, 1), (100.0, 1126999418470399)],
        Encoded: """
            HISTFAAAAC94nJNpmSzMwMAgygABzFCakYH9PxjYf4CKNICAw+NXTGz9VUAWY/NqRiYAl60Q4A==
        """);

    public static TheoryData<string> Names => new() { nameof(Empty), nameof(Ramp), nameof(Spread), nameof(BeyondAnHour) };

    public static ReferenceVector Named(string name) => name switch
    {
        nameof(Empty) => Empty,
        nameof(Ramp) => Ramp,
        nameof(Spread) => Spread,
        _ => BeyondAnHour,
    };
}
