package redress.analytics.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises clusters after a new clustering, so that numbers and names do not jump: a new cluster keeps the id of the
 * old one with which it shares most complaints, measured by Jaccard overlap over the complaints both clusterings knew.
 * Strongest overlap first, each id at most once. From one half on, an overlap is unique; down to three tenths the id is
 * kept too, but people are told that the cluster changed.
 */
public final class ClusterMatching {

    private static final double KEEPS = 0.5;
    private static final double RESEMBLES = 0.3;

    private ClusterMatching() {}

    /**
     * What became of a new cluster.
     *
     * @param previous id it goes on under; absent if it is new
     * @param overlap Jaccard overlap with it, 0 if it is new
     * @param changed whether it kept its id with so little overlap that people should look again
     */
    public record Match(@Nullable String previous, double overlap, boolean changed) {

        static final Match NEW = new Match(null, 0, false);
    }

    private record Overlap(int cluster, String previous, double jaccard) {}

    /**
     * One match for each new cluster, in their order.
     *
     * @param previous complaints of each old cluster, by its id
     * @param clusters complaints of each new cluster
     * @param <C> identifies a complaint
     */
    public static <C> List<Match> match(
            Map<String, ? extends Collection<C>> previous, List<? extends Collection<C>> clusters) {
        List<Overlap> overlaps = overlaps(previous, clusters);
        overlaps.sort(Comparator.comparingDouble((Overlap o) -> -o.jaccard)
                .thenComparingInt(Overlap::cluster)
                .thenComparing(Overlap::previous));
        List<Match> matches = new ArrayList<>();
        clusters.forEach(c -> matches.add(Match.NEW));
        Set<String> taken = new HashSet<>();
        for (Overlap o : overlaps) {
            if (o.jaccard >= RESEMBLES && matches.get(o.cluster).previous == null && taken.add(o.previous)) {
                matches.set(o.cluster, new Match(o.previous, o.jaccard, o.jaccard < KEEPS));
            }
        }
        return matches;
    }

    private static <C> List<Overlap> overlaps(
            Map<String, ? extends Collection<C>> previous, List<? extends Collection<C>> clusters) {
        Map<C, String> before = new HashMap<>();
        previous.forEach((id, members) -> members.forEach(m -> before.put(m, id)));
        Set<C> now = new HashSet<>();
        clusters.forEach(now::addAll);
        Map<String, Integer> sizes = new HashMap<>();
        previous.forEach((id, members) ->
                sizes.put(id, (int) members.stream().filter(now::contains).count()));
        List<Overlap> overlaps = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            Map<String, Integer> shared = new HashMap<>();
            clusters.get(c).forEach(member -> {
                String id = before.get(member);
                if (id != null) {
                    shared.merge(id, 1, Integer::sum);
                }
            });
            int known = shared.values().stream().mapToInt(Integer::intValue).sum();
            int cluster = c;
            shared.forEach((id, both) -> overlaps.add(
                    new Overlap(cluster, id, (double) both / (known + sizes.getOrDefault(id, both) - both))));
        }
        return overlaps;
    }
}
