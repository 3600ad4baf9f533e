using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class StudentTTests
{
    [Fact]
    public void The_quantile_has_its_probability_in_the_oracle()
    {
        foreach (var freedom in new[] { 1.0, 2, 3.5, 9.999, 10, 24, 59, 1_000, 100_000 })
        {
            foreach (var alpha in new[] { 0.0005, 0.01, 0.025, 0.05, 0.1, 0.4 })
            {
                var t = StudentT.UpperQuantile(alpha, freedom);
                MathNet.Numerics.Distributions.StudentT.CDF(0, 1, freedom, -t).Should().BeApproximately(alpha, 1e-9 * alpha);
            }
        }
    }

    [Theory]
    [InlineData(0.025)]
    [InlineData(0.0001)]
    public void One_and_two_degrees_of_freedom_have_closed_forms(double alpha)
    {
        var one = 1 / Math.Tan(Math.PI * alpha);
        var two = (1 - (2 * alpha)) * Math.Sqrt(2 / (4 * alpha * (1 - alpha)));

        StudentT.UpperQuantile(alpha, 1).Should().BeApproximately(one, 1e-9 * one);
        StudentT.UpperQuantile(alpha, 2).Should().BeApproximately(two, 1e-9 * two);
    }

    [Fact]
    public void Many_degrees_of_freedom_approach_the_normal_distribution() =>
        StudentT.UpperQuantile(0.025, 1e9).Should().BeApproximately(1.959963985, 1e-7);

    [Fact]
    public void The_median_is_zero() => StudentT.UpperQuantile(0.5, 7).Should().BeApproximately(0, 1e-6);
}
