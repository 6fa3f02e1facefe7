package redress.analytics.study.loss;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.analytics.loss.Worth;

/** Counts over customers, each of whom counts once however often they complained. */
final class Customers {

    /** The mean of fewer says little of what the others are worth. */
    static final int FEWEST_VALUED = 10;
    /** A product with a smaller share of the complaints is there by mistake. */
    private static final double OF_THE_PRODUCTS = .05;

    private Customers() {}

    static long distinct(Collection<Harm> harms) {
        return harms.stream().map(harm -> harm.incident().customer()).distinct().count();
    }

    /** What losing one of them costs on average; null if too few have a value. */
    static @Nullable Worth worth(Collection<Harm> harms) {
        Map<String, Double> values = new HashMap<>();
        harms.forEach(harm -> {
            if (harm.valueAtRisk() != null) {
                values.put(harm.incident().customer(), harm.valueAtRisk());
            }
        });
        int n = values.size();
        if (n < FEWEST_VALUED) {
            return null;
        }
        double mean = values.values().stream().mapToDouble(v -> v).sum() / n;
        double squares = values.values().stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .sum();
        return new Worth(mean, Math.sqrt(squares / (n - 1) / n));
    }

    /** The products whose customers complained, but for those that hardly did. */
    static List<String> products(Collection<Harm> harms) {
        Map<String, Long> counts = harms.stream()
                .collect(Collectors.groupingBy(
                        harm -> harm.incident().attributes().getOrDefault("product", ""), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(product -> product.getValue() >= OF_THE_PRODUCTS * harms.size())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
