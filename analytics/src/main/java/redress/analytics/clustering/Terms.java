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
import java.util.stream.IntStream;

/**
 * Which words a text uses, each weighted by how often it does (damped) and how few others do (Salton and Buckley 1988,
 * "ltc"). Words of one text only, words of more than half of them, numbers and masks (XXXX) tell nothing about what
 * texts have in common. A sparse matrix, a row for each text, rows of unit length.
 *
 * @param words of each text the columns of its words, ascending
 * @param weights of each of those
 * @param distinct of each text how many words it has, known or not
 * @param size how many columns there are
 */
record Terms(int[][] words, double[][] weights, int[] distinct, int size) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");
    private static final Pattern MASK = Pattern.compile("x{2,}");
    private static final int LEAST_TEXTS = 2;
    /** The rarer ones hardly add to what texts have in common, but cost. */
    private static final int MOST_WORDS = 4_000;

    static Terms of(String[] texts) {
        List<Map<String, Integer>> counts =
                Arrays.stream(texts).parallel().map(Terms::counts).toList();
        Map<String, Integer> spread = new HashMap<>();
        counts.forEach(words -> words.keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
        Map<String, Integer> columns = columns(spread, texts.length);
        int[][] words = new int[texts.length][];
        double[][] weights = new double[texts.length][];
        IntStream.range(0, texts.length).parallel().forEach(i -> {
            TreeMap<Integer, Double> row = row(counts.get(i), spread, columns, texts.length);
            words[i] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
            weights[i] =
                    unit(row.values().stream().mapToDouble(Double::doubleValue).toArray());
        });
        return new Terms(words, weights, counts.stream().mapToInt(Map::size).toArray(), columns.size());
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

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> columns(Map<String, Integer> spread, int texts) {
        Map<String, Integer> columns = new HashMap<>();
        spread.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_TEXTS && e.getValue() <= texts / 2)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .forEach(e -> columns.put(e.getKey(), columns.size()));
        return columns;
    }

    private static TreeMap<Integer, Double> row(
            Map<String, Integer> counts, Map<String, Integer> spread, Map<String, Integer> columns, int texts) {
        TreeMap<Integer, Double> row = new TreeMap<>();
        counts.forEach((word, count) -> {
            Integer column = columns.get(word);
            if (column != null) {
                double rarity = Math.log((double) texts / spread.getOrDefault(word, 1));
                row.put(column, (1 + Math.log(count)) * rarity);
            }
        });
        return row;
    }

    private static double[] unit(double[] weights) {
        double length = Math.sqrt(Leading.dot(weights, weights));
        return Arrays.stream(weights).map(w -> length > 0 ? w / length : 0).toArray();
    }
}
