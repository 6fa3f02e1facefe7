package redress.simulation.truth;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well suspected causes, or clusters, agree with the planted ones. Complaints that truth does not know, as those of
 * live traffic, say nothing for or against.
 *
 * @param cause the planted cause
 * @param suspected the group with the highest F1 for it, absent if no group holds any of its complaints
 * @param together complaints of the cause that are in that group
 * @param planted complaints of the cause
 * @param grouped complaints of that group
 */
public record TruthMatch(Truth.Cause cause, @Nullable String suspected, int together, int planted, int grouped) {

    private static final double MATCHED = .5;

    /** The best group for every planted cause, in the order of truth. */
    public static List<TruthMatch> of(Truth truth, Map<String, String> groupOfComplaint) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> planted = new HashMap<>();
        Map<String, Map<String, Integer>> together = new HashMap<>();
        truth.complaints().forEach((complaint, causes) -> {
            String group = groupOfComplaint.get(complaint);
            causes.forEach(cause -> planted.merge(cause, 1, Integer::sum));
            if (group != null) {
                sizes.merge(group, 1, Integer::sum);
                causes.forEach(cause ->
                        together.computeIfAbsent(cause, _ -> new HashMap<>()).merge(group, 1, Integer::sum));
            }
        });
        return truth.causes().stream()
                .map(cause -> best(
                        cause, planted.getOrDefault(cause.id(), 0), together.getOrDefault(cause.id(), Map.of()), sizes))
                .toList();
    }

    private static TruthMatch best(
            Truth.Cause cause, int planted, Map<String, Integer> together, Map<String, Integer> sizes) {
        return together.entrySet().stream()
                .map(group -> new TruthMatch(
                        cause, group.getKey(), group.getValue(), planted, sizes.getOrDefault(group.getKey(), 0)))
                .max(Comparator.comparingDouble(TruthMatch::f1).thenComparing(m -> String.valueOf(m.suspected())))
                .orElseGet(() -> new TruthMatch(cause, null, 0, planted, 0));
    }

    /** Share of the group that has the cause. */
    public double precision() {
        return grouped == 0 ? 0 : (double) together / grouped;
    }

    /** Share of the cause that is in the group. */
    public double recall() {
        return planted == 0 ? 0 : (double) together / planted;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return planted + grouped == 0 ? 0 : 2.0 * together / (planted + grouped);
    }

    public boolean matched() {
        return f1() >= MATCHED;
    }
}
