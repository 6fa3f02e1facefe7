package redress.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was seen of each line, over all businesses. Threads add in any order, the result is the same. */
final class Tallies {

    private final Map<String, long[]> counts = new HashMap<>();
    private final Map<String, Map<String, Long>> outcomes = new HashMap<>();
    private final Map<String, List<Double>> values = new HashMap<>();

    /** A case, and whether it was as the line says. */
    synchronized void count(String line, boolean so) {
        count(line, so ? 1 : 0, 1);
    }

    /** Several cases at once. */
    synchronized void count(String line, long so, long of) {
        long[] sums = counts.computeIfAbsent(line, _ -> new long[2]);
        sums[0] += so;
        sums[1] += of;
    }

    /** What exactly was said in a case. */
    synchronized void outcome(String line, String word) {
        outcomes.computeIfAbsent(line, _ -> new TreeMap<>()).merge(word, 1L, Long::sum);
    }

    /** A number that belongs to a case. */
    synchronized void value(String line, double value) {
        values.computeIfAbsent(line, _ -> new ArrayList<>()).add(value);
    }

    /** Cases in which it was so. */
    synchronized long so(String line) {
        return counts.getOrDefault(line, new long[2])[0];
    }

    /** All cases. */
    synchronized long of(String line) {
        return counts.getOrDefault(line, new long[2])[1];
    }

    /** How often each was said, the most frequent first. */
    synchronized String outcomes(String line) {
        return outcomes.getOrDefault(line, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The middle one of the numbers. */
    synchronized OptionalDouble median(String line) {
        List<Double> sorted =
                values.getOrDefault(line, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(sorted.size() / 2));
    }
}
