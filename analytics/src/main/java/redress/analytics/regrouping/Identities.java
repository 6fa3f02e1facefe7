package redress.analytics.regrouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.analytics.assignment.ClusterIds;
import redress.analytics.assignment.ClusterMatching;
import redress.analytics.assignment.ClusterMatching.Match;
import redress.analytics.clustering.Cluster;
import redress.analytics.index.ClusteringRecord.Changes;

/**
 * The ids of new clusters: those they had before, or new ones that follow from their most typical complaint.
 *
 * @param ids one for each cluster, in their order
 */
record Identities(List<String> ids, Changes changes) {

    static Identities of(Snapshot snapshot, List<Cluster> clusters) {
        List<List<String>> members =
                clusters.stream().map(c -> complaints(snapshot, c)).toList();
        List<Match> matches = ClusterMatching.match(snapshot.previous(), members);
        Set<String> taken = new HashSet<>(snapshot.previous().keySet());
        List<String> ids = new ArrayList<>();
        int changed = 0;
        int created = 0;
        for (int c = 0; c < clusters.size(); c++) {
            String previous = matches.get(c).previous();
            ids.add(previous != null ? previous : ClusterIds.next(typical(snapshot, clusters.get(c)), taken));
            changed += matches.get(c).changed() ? 1 : 0;
            created += previous == null ? 1 : 0;
        }
        int recognised = clusters.size() - created;
        int gone = snapshot.previous().size() - recognised;
        return new Identities(List.copyOf(ids), new Changes(recognised - changed, changed, created, gone));
    }

    private static List<String> complaints(Snapshot snapshot, Cluster cluster) {
        return Arrays.stream(cluster.members())
                .mapToObj(i -> snapshot.complaints().get(i))
                .toList();
    }

    /** The complaint nearest to the centre; members are in the order of ids, so ties go to the smallest. */
    private static String typical(Snapshot snapshot, Cluster cluster) {
        int best = cluster.members()[0];
        double nearest = Double.NEGATIVE_INFINITY;
        for (int member : cluster.members()) {
            double cosine = cosine(snapshot.vectors().get(member), cluster.centroid());
            if (cosine > nearest) {
                nearest = cosine;
                best = member;
            }
        }
        return snapshot.complaints().get(best);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
