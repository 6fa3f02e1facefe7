package redress.analytics.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which words each of some texts uses: a sparse matrix, a row for each text.
 *
 * @param dictionary that was learnt from these texts
 */
record Terms(Dictionary dictionary, Row[] rows) {

    /**
     * The words of a text.
     *
     * @param words the columns of those that the dictionary knows, ascending
     * @param weights of each of those; of unit length together
     * @param distinct how many words the text has, known or not
     */
    record Row(int[] words, double[] weights, int distinct) {

        boolean isEmpty() {
            return words.length == 0;
        }

        double times(double[] vector) {
            double sum = 0;
            for (int w = 0; w < words.length; w++) {
                sum = Math.fma(weights[w], vector[words[w]], sum);
            }
            return sum;
        }

        void addTo(double[] sums, double factor) {
            for (int w = 0; w < words.length; w++) {
                sums[words[w]] = Math.fma(weights[w], factor, sums[words[w]]);
            }
        }
    }

    static Terms of(String[] texts) {
        List<Map<String, Integer>> counts =
                Arrays.stream(texts).parallel().map(Dictionary::counts).toList();
        Dictionary dictionary = Dictionary.of(counts);
        Row[] rows = new Row[texts.length];
        IntStream.range(0, texts.length).parallel().forEach(i -> rows[i] = dictionary.row(counts.get(i)));
        return new Terms(dictionary, rows);
    }
}
