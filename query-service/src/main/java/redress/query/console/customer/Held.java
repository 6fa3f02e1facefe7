package redress.query.console.customer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the command service holds on a customer, as {@code GET /api/customers/ID} answers. */
record Held(
        String customer,
        @Nullable Instant erasedAt,
        List<Key> keys,
        List<Told> complaints,
        List<Told> reports,
        List<Rejected> rejected) {

    /** Of a command service that says less there is less. */
    Held {
        keys = Objects.requireNonNullElse(keys, List.of());
        complaints = Objects.requireNonNullElse(complaints, List.of());
        reports = Objects.requireNonNullElse(reports, List.of());
        rejected = Objects.requireNonNullElse(rejected, List.of());
    }

    /** One of the customer's keys; {@code reason} says why it was erased. */
    record Key(
            Instant madeAt,
            @Nullable Instant erasedAt,
            @Nullable String reason) {}

    /** The events of a complaint or a report. */
    record Told(String id, List<Recorded> events) {}

    /** One event; {@code personal} in its data is open. */
    record Recorded(
            String type,
            @Nullable Instant recordedAt,
            @Nullable String actor,
            @Nullable String onBehalfOf,
            ObjectNode data) {

        /** Says nothing of the data, which is personal. */
        @Override
        public String toString() {
            return type;
        }
    }

    /** A record that was not taken in as it came, and why. */
    record Rejected(
            long number,
            Instant at,
            @Nullable String source,
            String state,
            String message,
            @Nullable String original,
            @Nullable String corrected) {

        /** Says nothing of the content, which is personal. */
        @Override
        public String toString() {
            return "Rejected[" + number + "]";
        }
    }
}
