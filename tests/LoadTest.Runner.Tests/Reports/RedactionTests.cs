using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("password=hunter2")]
    [InlineData("Password: hunter2")]
    [InlineData("db_password => hunter2 was refused")]
    [InlineData("{\"password\":\"hunter2\",\"user\":\"bob\"}")]
    [InlineData("{\"clientSecret\" : \"a \\\"hunter2\\\" b\"}")]
    [InlineData("{\\\"token\\\":\\\"hunter2\\\"}")]
    [InlineData("{'pwd': 'hunter2'}")]
    [InlineData("GET https://shop/api?id=1&access_token=hunter2&page=2 failed")]
    [InlineData("GET https://bob:hunter2@shop/api failed")]
    [InlineData("GET https://bob:p@hunter2@shop/api failed")]
    [InlineData("GET https://hunter2@shop/api failed")]
    [InlineData("Authorization: Bearer hunter2")]
    [InlineData("authorization=Digest user=\"bob\", response=\"hunter2\"")]
    [InlineData("{\"Authorization\": \"Basic hunter2\", \"x\": 1}")]
    [InlineData("{\\\"Authorization\\\":\\\"Basic hunter2\\\"}")]
    [InlineData("Proxy-Authorization: Negotiate hunter2")]
    [InlineData("sent Bearer hunter2 to the service")]
    [InlineData("Cookie: a=1; session=hunter2; theme=\"x\"")]
    [InlineData("Cookie: \"a\"; session=hunter2")]
    [InlineData("Set-Cookie: sid=hunter2; HttpOnly")]
    [InlineData("{\"cookies\":[\"sid=hunter2\"]}")]
    [InlineData("x-api-key: hunter2")]
    [InlineData("API key: hunter2")]
    [InlineData("ApiKey=hunter2;")]
    [InlineData("ConnectionStrings:Default=Server=db;User=sa;Pass=hunter2")]
    [InlineData("connection string: Server=db;User Id=sa;P=hunter2 is bad")]
    [InlineData("Server=db;User Id=sa;Password=hunter2;Encrypt=true")]
    [InlineData("AccountKey=hunter2==;EndpointSuffix=core")]
    [InlineData("tokens: hunter2")]
    [InlineData("line one\npassword: hunter2\nline three")]
    public void A_credential_is_masked(string text)
    {
        var redacted = Redaction.Redact(text);
        redacted.Should().NotContain("hunter2").And.Contain(Redaction.Mask);
        Redaction.Redact(redacted).Should().Be(redacted, "a second pass changes nothing");
    }

    [Theory]
    [InlineData("Connection refused (127.0.0.1:5000)")]
    [InlineData("The token has expired.")]
    [InlineData("max_tokens: 100, prompt_tokens=250")]
    [InlineData("https://shop/api?id=1&page=2")]
    [InlineData("mail to bob@shop")]
    [InlineData("System.IO.IOException: the pipe is broken")]
    [InlineData("")]
    public void Any_other_text_is_left_alone(string text) => Redaction.Redact(text).Should().Be(text);

    [Theory]
    [InlineData("Server=db;Password=x1;Encrypt=true", "Server=db;Password=***;Encrypt=true")]
    [InlineData("https://shop/?token=x1&page=2", "https://shop/?token=***&page=2")]
    [InlineData("{\"secret\":\"x1\",\"user\":\"bob\"}", "{\"secret\":\"***\",\"user\":\"bob\"}")]
    [InlineData("Cookie: a=1; b=2\nHost: shop", "Cookie: ***\nHost: shop")]
    [InlineData("https://bob:x1@shop/api", "https://***@shop/api")]
    public void What_stands_around_a_credential_stays(string text, string redacted) => Redaction.Redact(text).Should().Be(redacted);

    [Theory]
    [InlineData("first_token: p95 was 812 ms", "first_token", "first_token: p95 was 812 ms")]
    [InlineData("reset_password: 3 of 9, password=x1", "reset_password", "reset_password: 3 of 9, password=***")]
    [InlineData("a password=x1", "a", "a password=***")]
    [InlineData("password=x1: p95 was 812 ms", "password=x1", "password=***: p95 was 812 ms")]
    public void A_sentence_keeps_what_follows_its_subject(string sentence, string subject, string redacted) =>
        Redaction.RedactAround(sentence, subject).Should().Be(redacted);

    [Theory]
    [InlineData("password")]
    [InlineData("\"password\\")]
    [InlineData("://a:")]
    [InlineData("bearer ")]
    [InlineData("token_")]
    public void Time_grows_no_faster_than_the_text(string unit)
    {
        // A backtracking matcher would take minutes for this.
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        Redaction.Redact(text).Should().NotBeNull();
    }
}
