package redress.analytics.regrouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.analytics.clustering.Cluster;
import redress.analytics.clustering.Clustering;
import redress.analytics.clustering.Level;
import redress.analytics.index.Parameters;

/**
 * How coarse or fine a person wants the clusters, which every later clustering respects until a person wants something else.
 *
 * @param level steps of all clusters from those the texts suggest: below zero coarser, above zero finer
 * @param branches by the id of a cluster its own steps
 */
public record Wish(int level, Map<String, Integer> branches) {

    /** As the texts suggest it. */
    static final Wish NONE = new Wish(0, Map.of());

    /** Halved so often, a million clusters are one thousand; cut so often, a cluster is a thousand parts. */
    public static final int MOST = 10;

    public Wish {
        branches = Map.copyOf(branches);
    }

    static Wish of(@Nullable Parameters parameters) {
        if (parameters == null || parameters.level() == null) {
            return NONE;
        }
        return new Wish(parameters.level(), parameters.branches() == null ? Map.of() : parameters.branches());
    }

    boolean isNone() {
        return level == 0 && branches.isEmpty();
    }

    /**
     * The level by the positions of the clusters that the texts suggest now: a wish about a cluster holds for those that have
     * most of their complaints in it, and for the one that has most of its complaints.
     */
    Level of(Snapshot snapshot, Clustering suggested) {
        Level wanted = Level.of(level);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < snapshot.size(); i++) {
            places.put(snapshot.complaints().get(i), i);
        }
        for (Map.Entry<String, Integer> branch : new TreeMap<>(branches).entrySet()) {
            List<String> members = snapshot.previous().getOrDefault(branch.getKey(), List.of());
            int[] shared = shared(members, places, suggested);
            for (int c = 0; c < shared.length; c++) {
                Cluster cluster = suggested.clusters().get(c);
                if (2 * shared[c] > cluster.size() || 2 * shared[c] > members.size()) {
                    wanted = wanted.with(c, branch.getValue());
                }
            }
        }
        return wanted;
    }

    private static int[] shared(List<String> members, Map<String, Integer> places, Clustering suggested) {
        int[] shared = new int[suggested.clusters().size()];
        for (String complaint : members) {
            Integer place = places.get(complaint);
            int cluster = place == null ? Clustering.ALONE : suggested.assignment()[place];
            if (cluster != Clustering.ALONE) {
                shared[cluster]++;
            }
        }
        return shared;
    }
}
