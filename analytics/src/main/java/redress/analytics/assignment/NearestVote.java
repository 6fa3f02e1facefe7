package redress.analytics.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a new complaint into a cluster by vote of its nearest neighbours, weighted by similarity; into none while it is
 * less like its winning neighbours than clustered complaints are like theirs. Those left over are clustered when the
 * whole is clustered again, which is how new causes come to light.
 */
public final class NearestVote {

    /** Neighbours asked. */
    public static final int NEIGHBOURS = 5;

    /** So many of the clustered complaints would themselves be left over. */
    private static final double LEFT_OVER = 0.15;

    private NearestVote() {}

    /**
     * A clustered complaint near the new one.
     *
     * @param cluster its cluster
     * @param similarity cosine of the vectors
     */
    public record Neighbour(String cluster, double similarity) {}

    /**
     * Where the new complaint belongs.
     *
     * @param confidence share of the vote, 0 to 1
     */
    public record Vote(String cluster, double confidence) {}

    /** The winner, unless the nearest of its voters is further than the threshold. Ties go to the nearest voter. */
    public static Optional<Vote> of(List<Neighbour> neighbours, double threshold) {
        Map<String, Double> votes = new HashMap<>();
        Map<String, Double> nearest = new HashMap<>();
        for (Neighbour neighbour : neighbours) {
            votes.merge(neighbour.cluster, Math.max(0, neighbour.similarity), Double::sum);
            nearest.merge(neighbour.cluster, neighbour.similarity, Double::max);
        }
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .filter(e -> nearest.getOrDefault(e.getKey(), 0.0) >= threshold)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(e -> nearest.getOrDefault(e.getKey(), 0.0))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> new Vote(e.getKey(), all > 0 ? e.getValue() / all : 0));
    }

    /**
     * The threshold that fits a clustering.
     *
     * @param nearestSimilarities of each clustered complaint the cosine to the nearest other one
     */
    public static double threshold(double[] nearestSimilarities) {
        if (nearestSimilarities.length == 0) {
            return 1;
        }
        double[] sorted = nearestSimilarities.clone();
        Arrays.sort(sorted);
        return sorted[(int) (LEFT_OVER * (sorted.length - 1))];
    }
}
