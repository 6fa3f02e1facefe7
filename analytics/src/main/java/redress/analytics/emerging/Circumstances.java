package redress.analytics.emerging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what is known of a complaint beside what it says: product, channel, region, version and whatever else comes with it.
 * A new cause has its own mixture of them long before it has its own words. Values weigh by how few complaints have them.
 */
public final class Circumstances {

    /**
     * Of the likeness of two complaints. Chosen on one simulated business (seed 1): with none the causes that begin within
     * the year are announced after 20 complaints (median), with .1 after 11, with .2 after 14, with .3 after 17.
     */
    private static final double WEIGHT = 0.1;

    /** A value of one complaint says nothing of others. */
    private static final int LEAST = 2;

    /** So many of the most frequent: order numbers are no circumstances. */
    private static final int MOST = 300;

    private final Map<String, Integer> columns;
    private final double[] rarity;
    private final double[] mean;

    private Circumstances(Map<String, Integer> columns, double[] rarity) {
        this.columns = columns;
        this.rarity = rarity;
        this.mean = new double[rarity.length];
    }

    /**
     * Learns which values there are.
     *
     * @param attributes of each complaint name to value
     */
    public static Circumstances of(List<Map<String, String>> attributes) {
        Map<String, Integer> counts = new HashMap<>();
        attributes.forEach(some -> some.forEach((name, value) -> counts.merge(name + '=' + value, 1, Integer::sum)));
        Map<String, Integer> columns = new HashMap<>();
        List<Double> rarity = new ArrayList<>();
        counts.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .forEach(e -> {
                    columns.put(e.getKey(), columns.size());
                    rarity.add(Math.log((double) attributes.size() / e.getValue()));
                });
        Circumstances circumstances = new Circumstances(
                columns, rarity.stream().mapToDouble(Double::doubleValue).toArray());
        circumstances.learnMean(attributes);
        return circumstances;
    }

    private void learnMean(List<Map<String, String>> attributes) {
        double[] sum = new double[mean.length];
        for (Map<String, String> some : attributes) {
            double[] row = unit(some);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += row[d] / attributes.size();
            }
        }
        System.arraycopy(sum, 0, mean, 0, sum.length);
    }

    /** The point of a complaint, of unit length like the one of its text. */
    public float[] beside(float[] text, Map<String, String> attributes) {
        double[] own = unit(attributes);
        double squares = 0;
        for (int d = 0; d < own.length; d++) {
            own[d] -= mean[d];
            squares += own[d] * own[d];
        }
        float[] point = new float[text.length + own.length];
        double ofText = Math.sqrt(1 - WEIGHT);
        for (int d = 0; d < text.length; d++) {
            point[d] = (float) (ofText * text[d]);
        }
        double ofOwn = squares > 0 ? Math.sqrt(WEIGHT / squares) : 0;
        for (int d = 0; d < own.length; d++) {
            point[text.length + d] = (float) (ofOwn * own[d]);
        }
        return point;
    }

    private double[] unit(Map<String, String> attributes) {
        double[] row = new double[rarity.length];
        double squares = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            Integer column = columns.get(attribute.getKey() + '=' + attribute.getValue());
            if (column != null) {
                row[column] = rarity[column];
                squares += rarity[column] * rarity[column];
            }
        }
        for (int d = 0; squares > 0 && d < row.length; d++) {
            row[d] /= Math.sqrt(squares);
        }
        return row;
    }
}
