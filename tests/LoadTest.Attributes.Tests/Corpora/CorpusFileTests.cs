using System.Text;

namespace LoadTest.Attributes.Tests.Corpora;

public sealed class CorpusFileTests
{
    private sealed record Message(string Text, string? Speaker = null, double Weight = 1, int Turn = 0);

    [Fact]
    public void Json_lines_become_items_with_weights()
    {
        var corpus = Lines("""
            { "text": "hello", "speaker": "a", "weight": 3 }

            { "TEXT": "bye", "weight": "0.5" }
            """);

        corpus.Should().Equal(new Message("hello", "a", 3), new Message("bye", null, 0.5));
        corpus.TotalWeight.Should().Be(3.5);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_with_their_lines()
    {
        var read = () => Lines("{\"text\":\"ok\"}\n{oops\n\n{\"text\":\"x\",\"weight\":0}\n{\"text\":\"y\",\"weight\":-1}\nnull\n[1]\n");

        var faults = read.Should().Throw<CorpusException>().Which.Faults;

        faults.Should().HaveCount(5);
        faults.Should().Contain("lines.jsonl(4): a weight is above 0 and finite; found 0. Correct it, or take the record out.");
        faults.Should().Contain("lines.jsonl(5): a weight is above 0 and finite; found -1. Correct it, or take the record out.");
        faults.Should().ContainSingle(fault => fault.StartsWith("lines.jsonl(2): a line is one JSON value; found '{oops' ("));
        faults.Should().ContainSingle(fault => fault.StartsWith("lines.jsonl(6): a record is a Message;"));
        faults.Should().ContainSingle(fault => fault.StartsWith("lines.jsonl(7): a record is a Message;"));
    }

    [Fact]
    public void The_message_shows_twenty_faults_and_counts_the_rest()
    {
        var read = () => Lines(string.Concat(Enumerable.Repeat("x\n", 25)));

        var fault = read.Should().Throw<CorpusException>().Which;

        fault.Faults.Should().HaveCount(25);
        fault.Message.Split('\n').Should().HaveCount(21).And.EndWith("… and 5 more faults.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_file_is_refused(string text) =>
        ((Action)(() => Lines(text))).Should().Throw<CorpusException>().WithMessage("lines.jsonl: a corpus needs at least one item; found none. Add one.");

    [Fact]
    public void A_file_that_is_missing_says_where_it_was_looked_for() =>
        ((Action)(() => Corpus.FromJsonLines<Message>("missing/messages.jsonl"))).Should().Throw<CorpusException>()
            .WithMessage("The file of a corpus must be readable; found '*missing*messages.jsonl'*does the project copy the file there?");

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        using var stream = new MemoryStream([0x22, 0xFF, 0x22]);

        var read = () => Corpus.FromJsonLines<string>(stream, "latin.jsonl");

        read.Should().Throw<CorpusException>().WithMessage("latin.jsonl: a corpus is UTF-8 text*");
    }

    [Fact]
    public void Csv_is_read_as_rfc_4180_says()
    {
        var corpus = Csv("text,speaker,weight\r\nplain,a,2\r\n\"with, comma\",\"b\",1\n\"two\r\nlines and a \"\"quote\"\"\",,4\r\n");

        corpus.Should().Equal(
            new Message("plain", "a", 2), new Message("with, comma", "b", 1), new Message("two\r\nlines and a \"quote\"", "", 4));
    }

    [Theory]
    [InlineData("text,weight\na,1\n\nb,1", 2)]
    [InlineData("text\na\n", 1)]
    [InlineData("text,weight\n\"\",1\n", 1)]
    public void Blank_rows_and_a_missing_last_line_end_are_fine(string text, int count) => Csv(text).Should().HaveCount(count);

    [Theory]
    [InlineData("text,weight\na,1\nb\n", "table.csv(3): a row has as many fields as the first one; found 1 instead of 2. Quote fields that hold commas.")]
    [InlineData("text,text\na,b\n", "table.csv(1): the first row names each field, and each once; found 'text' 2 times. Name the fields apart.")]
    [InlineData("text,weight\n\"a\nb\",1\n\"open,1", "table.csv(4): a quoted field ends with a quote (RFC 4180); found the end of the file. Close the quote.")]
    [InlineData("text\na \"b\"\n", "table.csv(2): a field with a quote in it stands in quotes (RFC 4180); found a \"b\". Write \"a \"\"b\"\"\".")]
    [InlineData("text\n\"a\"b\n", "table.csv(2): after a quoted field comes a comma or the end of the row (RFC 4180); found 'b'. Double the quotes inside the field.")]
    [InlineData("text,weight\na,many\n", "table.csv(2): a record is a Message; found*")]
    [InlineData("text,weight\n", "table.csv: a corpus needs at least one item; found none. Add one.")]
    public void Broken_csv_is_refused_with_its_line(string text, string fault) =>
        ((Action)(() => Csv(text))).Should().Throw<CorpusException>().WithMessage("*" + fault + "*");

    private static Corpus<Message> Lines(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Corpus.FromJsonLines<Message>(stream, "lines.jsonl", message => message.Weight);
    }

    private static Corpus<Message> Csv(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Corpus.FromCsv<Message>(stream, "table.csv", message => message.Weight);
    }
}
