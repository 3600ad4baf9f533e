import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/** Answers each line of the standard input: "read" a histogram, or "write" one of the values given. */
public class Interop {
    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.9, 100};

    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.trim().split(" ");
            System.out.println(words[0].equals("read") ? describe(decode(words[1])) : write(words));
        }
    }

    private static Histogram decode(String text) throws Exception {
        return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
    }

    private static String write(String[] words) {
        Histogram histogram = new Histogram(1, 3600000000L, 3);
        histogram.setAutoResize(true);
        for (int i = 1; i < words.length; i++) histogram.recordValue(Long.parseLong(words[i]));
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        byte[] encoded = new byte[length];
        buffer.rewind();
        buffer.get(encoded);
        return Base64.getEncoder().encodeToString(encoded) + " " + describe(histogram);
    }

    private static String describe(Histogram histogram) {
        StringBuilder text = new StringBuilder(histogram.getTotalCount() + " " + histogram.getMaxValue());
        for (double percentile : PERCENTILES) text.append(' ').append(histogram.getValueAtPercentile(percentile));
        return text.toString();
    }
}
