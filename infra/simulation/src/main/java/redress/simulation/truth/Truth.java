package redress.simulation.truth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.events.CauseCategory;
import redress.events.EventJson;
import redress.simulation.Counts;
import redress.simulation.Settings;

/**
 * What was planted in a history, as in truth.json.
 *
 * @param complaints external id of every distinct complaint to the ids of its causes, none for a complaint of its own
 */
public record Truth(
        String source,
        Settings settings,
        List<Cause> causes,
        List<Fix> fixes,
        Map<String, List<String>> complaints,
        Counts counts) {

    /**
     * A planted cause.
     *
     * @param scope attribute values that all its complaints have
     * @param onset when it began, which may be before the history
     * @param expected complaints of the history it brings about, on average
     * @param affected customers hit by it in the history, complaining or not
     */
    public record Cause(
            String id,
            String name,
            CauseCategory category,
            String process,
            String processOwner,
            Map<String, String> scope,
            Instant onset,
            long expected,
            long affected) {}

    /**
     * A fix inside the history.
     *
     * @param expectedReduction what was planned, {@code trueReduction} what it did to the failures
     */
    public record Fix(
            String id,
            String cause,
            String what,
            Instant effectiveAt,
            Instant due,
            double expectedReduction,
            double trueReduction,
            boolean effective) {}

    public static Truth read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return EventJson.MAPPER.readValue(in, Truth.class);
        }
    }
}
