package redress.analytics.subgroup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.events.finding.Suspicion.Value;

/**
 * Complaints that share one or two values and came more often lately than others did.
 *
 * @param values in the order of their attributes
 * @param complaints the late ones, in the order of their ids
 * @param since when the first of them was lodged
 * @param days the last days, before the newest complaint of all, that are called late
 * @param late distinct customers whose first complaint in it is late
 * @param customers all distinct customers of it
 * @param expected how many late ones the share among all complaints with these attributes would make
 * @param elsewhere share of those that have these values, among all other complaints with these attributes
 */
public record Subgroup(
        List<Value> values,
        List<String> complaints,
        Instant since,
        int days,
        int late,
        int customers,
        double expected,
        double elsewhere) {

    private static final int DIGITS = 8;

    /** The same values always have the same, so that what is found again is no second cause. */
    public String id() {
        String all = values.stream()
                .map(value -> value.attribute() + "=" + value.value())
                .collect(Collectors.joining("\0"));
        return "g-"
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, DIGITS);
    }

    /** For a headline. */
    public String label() {
        return values.stream().map(Value::value).collect(Collectors.joining(", "));
    }

    /** The share of the late ones that the usual run of complaints does not explain, 0 to 1. */
    public double excess() {
        return Math.max(0, 1 - expected / late);
    }
}
