package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/**
 * What a complaint is about, as far as it is counted.
 *
 * @param complaint its id
 * @param customer pseudonym
 * @param at when it happened to the customer; when it was lodged, where that is not known
 * @param lodgedAt when the customer complained
 * @param attributes name to value, product, channel and region among them
 * @param rootCause to which it is linked now
 */
public record Incident(
        String complaint,
        String customer,
        Instant at,
        Instant lodgedAt,
        Map<String, String> attributes,
        @Nullable RootCauseId rootCause) {

    /** How long the customer took to complain; zero where it is not known. */
    Duration delay() {
        return lodgedAt.isAfter(at) ? Duration.between(at, lodgedAt) : Duration.ZERO;
    }

    /** Whether it has all these values. */
    boolean isWithin(Map<String, String> scope) {
        return scope.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(attributes.get(wanted.getKey())));
    }

    String product() {
        return attributes.getOrDefault("product", "");
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Incident " + complaint;
    }
}
