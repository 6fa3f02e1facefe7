package redress.analytics.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.analytics.clustering.Cluster;

/** Finds the complaints of a cluster that nearly belong to another: what lies between says most about both. */
final class Edges {

    private final List<String> texts;
    private final List<float[]> vectors;
    private final List<Cluster> clusters;

    Edges(List<String> texts, List<float[]> vectors, List<Cluster> clusters) {
        this.texts = texts;
        this.vectors = vectors;
        this.clusters = clusters;
    }

    /**
     * A complaint at the edge.
     *
     * @param other position of the nearest other cluster
     * @param margin cosine to its own centre minus cosine to the other
     */
    record Edge(int text, int other, double margin) {}

    /** Those with the smallest margin, no two with the same text, none of {@code without}; none if there is one cluster only. */
    List<Edge> of(int cluster, Set<Integer> without, int most) {
        if (clusters.size() < 2) {
            return List.of();
        }
        List<Edge> edges = new ArrayList<>();
        for (int text : clusters.get(cluster).members()) {
            edges.add(edge(text, cluster));
        }
        edges.sort(Comparator.comparingDouble(Edge::margin).thenComparingInt(Edge::text));
        Set<String> seen = new HashSet<>();
        without.forEach(text -> seen.add(texts.get(text)));
        return edges.stream()
                .filter(edge -> seen.add(texts.get(edge.text)))
                .limit(most)
                .toList();
    }

    private Edge edge(int text, int cluster) {
        int nearest = cluster == 0 ? 1 : 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < clusters.size(); other++) {
            double closeness = other == cluster
                    ? Double.NEGATIVE_INFINITY
                    : clusters.get(other).closeness(vectors.get(text));
            if (closeness > most) {
                most = closeness;
                nearest = other;
            }
        }
        return new Edge(text, nearest, clusters.get(cluster).closeness(vectors.get(text)) - most);
    }
}
