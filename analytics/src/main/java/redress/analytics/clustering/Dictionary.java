package redress.analytics.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that tell what texts have in common, each weighted by how often a text uses it (damped) and how few others do
 * (Salton and Buckley 1988, "ltc"). Words of one text only, words of more than half of them, numbers and masks (XXXX) tell
 * nothing.
 *
 * @param columns of each word its number
 * @param rarity of each column
 */
record Dictionary(Map<String, Integer> columns, double[] rarity) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");
    private static final Pattern MASK = Pattern.compile("x{2,}");
    private static final int LEAST_TEXTS = 2;
    /** The rarer ones hardly add to what texts have in common, but cost. */
    private static final int MOST_WORDS = 4_000;

    /** Learnt from texts of which the words are counted. */
    static Dictionary of(List<Map<String, Integer>> counts) {
        Map<String, Integer> spread = new HashMap<>();
        counts.forEach(words -> words.keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
        Map<String, Integer> columns = new HashMap<>();
        List<Double> rarity = new ArrayList<>();
        spread.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_TEXTS && e.getValue() <= counts.size() / 2)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .forEach(e -> {
                    columns.put(e.getKey(), columns.size());
                    rarity.add(Math.log((double) counts.size() / e.getValue()));
                });
        return new Dictionary(
                columns, rarity.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int size() {
        return rarity.length;
    }

    /** How often a text uses each of its words, known or not; in lower case. */
    static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** The words of a text in lower case, in their order, without masks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!MASK.matcher(matcher.group()).matches()) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    Terms.Row row(Map<String, Integer> counts) {
        TreeMap<Integer, Double> row = new TreeMap<>();
        counts.forEach((word, count) -> {
            Integer column = columns.get(word);
            if (column != null) {
                row.put(column, (1 + Math.log(count)) * rarity[column]);
            }
        });
        int[] words = row.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] weights =
                unit(row.values().stream().mapToDouble(Double::doubleValue).toArray());
        return new Terms.Row(words, weights, counts.size());
    }

    private static double[] unit(double[] weights) {
        double length = Math.sqrt(Leading.dot(weights, weights));
        return Arrays.stream(weights).map(w -> length > 0 ? w / length : 0).toArray();
    }
}
