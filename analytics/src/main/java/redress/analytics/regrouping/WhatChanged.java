package redress.analytics.regrouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.analytics.index.ClusterChange;
import redress.analytics.index.ClusterChange.Kind;

/**
 * Says of each cluster of two clusterings what became of it, and why, from the complaints that both knew. A new cluster was
 * split from the one that most of its complaints come from, if these are a fair part of that one; one that is no more was
 * merged into the one where most of its complaints are now.
 */
final class WhatChanged {

    private static final double MOST = .5;
    private static final double A_FAIR_PART = .2;
    private static final double KEPT = .5;
    private static final int NAMED = 3;

    private final Map<String, Set<String>> before = new TreeMap<>();
    private final Map<String, Set<String>> now = new TreeMap<>();
    private final Set<String> newcomers;
    private final Map<String, Map<String, Integer>> wentTo = new HashMap<>();
    private final Map<String, Map<String, Integer>> cameFrom = new HashMap<>();

    private WhatChanged(
            Map<String, ? extends Collection<String>> before, Map<String, ? extends Collection<String>> now) {
        before.forEach((id, members) -> this.before.put(id, new HashSet<>(members)));
        now.forEach((id, members) -> this.now.put(id, new HashSet<>(members)));
        Map<String, String> home = new HashMap<>();
        now.forEach((id, members) -> members.forEach(complaint -> home.put(complaint, id)));
        this.newcomers = new HashSet<>(home.keySet());
        before.forEach((old, members) -> members.forEach(complaint -> {
            newcomers.remove(complaint);
            String id = home.get(complaint);
            if (id != null) {
                wentTo.computeIfAbsent(old, o -> new TreeMap<>()).merge(id, 1, Integer::sum);
                cameFrom.computeIfAbsent(id, i -> new TreeMap<>()).merge(old, 1, Integer::sum);
            }
        }));
    }

    /**
     * Every cluster once, in the order of ids.
     *
     * @param before complaints of each cluster by its id, as are the labels
     */
    static List<ClusterChange> of(
            Map<String, ? extends Collection<String>> before,
            Map<String, ? extends Collection<String>> now,
            Map<String, String> labels) {
        WhatChanged what = new WhatChanged(before, now);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream().map(id -> what.change(id, labels.get(id))).toList();
    }

    private ClusterChange change(String id, @Nullable String label) {
        if (before.containsKey(id) && now.containsKey(id)) {
            return goesOn(id, label);
        }
        return now.containsKey(id) ? begins(id, label) : ends(id, label);
    }

    private ClusterChange goesOn(String id, @Nullable String label) {
        double overlap = overlap(id, id);
        int stayed = shared(id, id);
        boolean kept = overlap >= KEPT;
        String reason = (kept ? "%d of its %d complaints stayed" : "only %d of its %d complaints stayed")
                .formatted(stayed, size(before, id));
        return change(kept ? Kind.MATCHED : Kind.CHANGED, id, label, null, overlap, reason + joined(id, stayed));
    }

    private String joined(String id, int stayed) {
        int joined = size(now, id) - stayed;
        if (joined == 0) {
            return "";
        }
        int fresh = fresh(id);
        String others = fresh == joined ? "" : ", the others from " + listed(cameFrom.getOrDefault(id, Map.of()), id);
        return ", %d joined, %d of them from no cluster%s".formatted(joined, fresh, others);
    }

    private ClusterChange begins(String id, @Nullable String label) {
        Map<String, Integer> sources = cameFrom.getOrDefault(id, Map.of());
        int known = size(now, id) - fresh(id);
        Optional<String> origin = largest(sources)
                .filter(old -> shared(old, id) >= MOST * known && shared(old, id) >= A_FAIR_PART * size(before, old));
        if (origin.isPresent()) {
            String old = origin.get();
            String reason =
                    "%d of %d complaints of %s are now in %s".formatted(shared(old, id), size(before, old), old, id);
            return change(Kind.SPLIT, id, label, old, overlap(old, id), reason);
        }
        String reason = known == 0
                ? "none of its %d complaints was in a cluster before".formatted(size(now, id))
                : "%d of its %d complaints were in no cluster before, the others in %s"
                        .formatted(fresh(id), size(now, id), listed(sources, id));
        return change(Kind.NEW, id, label, null, 0, reason);
    }

    private ClusterChange ends(String id, @Nullable String label) {
        Map<String, Integer> targets = wentTo.getOrDefault(id, Map.of());
        Optional<String> home = largest(targets).filter(other -> shared(id, other) >= MOST * size(before, id));
        if (home.isPresent()) {
            String other = home.get();
            String reason =
                    "%d of %d complaints of %s are now in %s".formatted(shared(id, other), size(before, id), id, other);
            return change(Kind.MERGED, id, label, other, overlap(id, other), reason);
        }
        String reason = targets.isEmpty()
                ? "none of its %d complaints is in a cluster now".formatted(size(before, id))
                : "its %d complaints are now in %s".formatted(size(before, id), listed(targets, id));
        return change(Kind.GONE, id, label, null, 0, reason);
    }

    private ClusterChange change(
            Kind what, String id, @Nullable String label, @Nullable String other, double overlap, String reason) {
        double rounded = Math.round(overlap * 1000) / 1000.0;
        return new ClusterChange(what, id, label, size(before, id), size(now, id), other, rounded, reason);
    }

    private static int size(Map<String, Set<String>> clusters, String id) {
        return clusters.getOrDefault(id, Set.of()).size();
    }

    private int fresh(String id) {
        return (int) now.getOrDefault(id, Set.of()).stream()
                .filter(newcomers::contains)
                .count();
    }

    private int shared(String old, String id) {
        return wentTo.getOrDefault(old, Map.of()).getOrDefault(id, 0);
    }

    private double overlap(String old, String id) {
        int both = shared(old, id);
        int went = wentTo.getOrDefault(old, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int came = cameFrom.getOrDefault(id, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return both == 0 ? 0 : (double) both / (went + came - both);
    }

    private static Optional<String> largest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The three largest by name, and how many more. */
    private static String listed(Map<String, Integer> counts, String except) {
        List<Map.Entry<String, Integer>> others = new ArrayList<>(counts.entrySet());
        others.removeIf(entry -> entry.getKey().equals(except));
        others.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        String named = others.stream()
                .limit(NAMED)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return others.size() > NAMED ? named + " and " + (others.size() - NAMED) + " more" : named;
    }
}
