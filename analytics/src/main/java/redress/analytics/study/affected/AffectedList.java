package redress.analytics.study.affected;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customers whom a failure struck, put together from what was reported of it: names from all reports that have some, since a
 * long list comes in several; the number from the latest report without names, unless names came later or are more.
 *
 * @param total how many
 * @param names pseudonyms; fewer than {@code total} where only some are named, or none
 */
public record AffectedList(long total, Set<String> names) {

    public AffectedList {
        names = Set.copyOf(names);
    }

    /**
     * One report.
     *
     * @param at the time it speaks of
     * @param customers pseudonyms; absent if only their number is known
     */
    public record Part(Instant at, @Nullable List<String> customers, long count) {}

    /**
     * What they make together.
     *
     * @param parts of the same failure, at least one
     */
    public static AffectedList of(List<Part> parts) {
        Set<String> names = new HashSet<>();
        Instant named = Instant.MIN;
        Part counted = null;
        for (Part part : parts.stream().sorted(Comparator.comparing(Part::at)).toList()) {
            if (part.customers() == null) {
                counted = part;
            } else {
                names.addAll(part.customers());
                named = part.at();
            }
        }
        boolean isLater = counted != null && !counted.at().isBefore(named);
        return new AffectedList(
                counted != null && isLater ? Math.max(counted.count(), names.size()) : names.size(), names);
    }

    /** Says nothing of the customers. */
    @Override
    public String toString() {
        return "a list of " + total + " customers, " + names.size() + " of them named";
    }
}
