package redress.query.rebuild.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a comparison found: every difference as long as there are few, then only how many there are.
 *
 * @param known those that are listed
 * @param unlisted how many more there are, by alias
 */
public record Differences(List<Difference> known, Map<String, Long> unlisted) {

    /** So many are kept in memory. */
    private static final int LISTED = 20_000;

    static Differences none() {
        return new Differences(new ArrayList<>(), new HashMap<>());
    }

    void add(Difference difference) {
        if (known.size() < LISTED) {
            known.add(difference);
        } else {
            unlisted.merge(difference.alias(), 1L, Long::sum);
        }
    }

    public boolean isEmpty() {
        return known.isEmpty() && unlisted.isEmpty();
    }

    /** How many there are. */
    public long count() {
        return known.size()
                + unlisted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of one index that are listed. */
    public List<Difference> of(String alias) {
        return known.stream().filter(d -> d.alias().equals(alias)).toList();
    }

    /** How many there are in one index. */
    public long count(String alias) {
        return of(alias).size() + unlisted.getOrDefault(alias, 0L);
    }

    public Differences without(Predicate<Difference> excused) {
        return new Differences(known.stream().filter(excused.negate()).toList(), unlisted);
    }

    /** The ids of those that are listed, by alias. */
    public Map<String, Set<String>> ids() {
        Map<String, Set<String>> ids = new HashMap<>();
        known.forEach(d -> ids.computeIfAbsent(d.alias(), _ -> new HashSet<>()).add(d.id()));
        return ids;
    }
}
