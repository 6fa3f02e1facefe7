package redress.simulation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Texts as vectors of their single words: (1 + ln tf) ln(n / df), of unit length, over words that at least three texts and
 * at most half of them have.
 */
final class TfIdf {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final List<int[]> words = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final int vocabulary;

    TfIdf(List<String> texts) {
        List<Map<String, Integer>> counts = texts.stream().map(TfIdf::counts).toList();
        Map<String, Integer> textsWith = new TreeMap<>();
        counts.forEach(count -> count.keySet().forEach(word -> textsWith.merge(word, 1, Integer::sum)));
        textsWith.values().removeIf(df -> df < 3 || df > texts.size() / 2);
        Map<String, Integer> numbers = new HashMap<>();
        textsWith.keySet().forEach(word -> numbers.put(word, numbers.size()));
        vocabulary = numbers.size();
        for (Map<String, Integer> count : counts) {
            count.keySet().retainAll(numbers.keySet());
            words.add(count.keySet().stream().mapToInt(numbers::get).toArray());
            weights.add(unit(count.entrySet().stream()
                    .mapToDouble(word -> (1 + Math.log(word.getValue()))
                            * Math.log((double) texts.size() / textsWith.getOrDefault(word.getKey(), 1)))
                    .toArray()));
        }
    }

    int texts() {
        return words.size();
    }

    int vocabulary() {
        return vocabulary;
    }

    /** The cosine with a vector of unit length. */
    double cosine(int text, double[] other) {
        double sum = 0;
        int[] word = words.get(text);
        double[] weight = weights.get(text);
        for (int i = 0; i < word.length; i++) {
            sum += weight[i] * other[word[i]];
        }
        return sum;
    }

    void addTo(double[] sum, int text) {
        int[] word = words.get(text);
        double[] weight = weights.get(text);
        for (int i = 0; i < word.length; i++) {
            sum[word[i]] += weight[i];
        }
    }

    /** Scales to unit length, unless all is zero. */
    static double[] unit(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        if (squares > 0) {
            double length = Math.sqrt(squares);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        return counts;
    }
}
