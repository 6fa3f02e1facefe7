package redress.simulation.truth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.events.EventJson;
import redress.simulation.Counts;
import redress.simulation.Settings;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.failures.Tally;
import redress.simulation.scenario.PlantedFix;
import redress.simulation.scenario.Propensity;
import redress.simulation.scenario.Stratum;

/**
 * What was planted in a history, as in truth.json. What happened to each customer is beside it, see
 * {@link TruthWriter#CUSTOMERS}.
 *
 * @param propensity coefficients of how likely the affected are to complain
 * @param traps absent in a truth that was not written
 * @param complaints external id of every distinct complaint to the ids of its causes, none for a complaint of its own
 */
public record Truth(
        String source,
        Settings settings,
        List<Cause> causes,
        List<Fix> fixes,
        @Nullable Propensity propensity,
        @Nullable Traps traps,
        Map<String, List<String>> complaints,
        Counts counts) {

    /**
     * A planted cause.
     *
     * @param scope attribute values that all its complaints have, but for the renames of {@link Traps}
     * @param strata segments that it strikes differently
     * @param onset when it began, which may be before the history
     * @param expected complaints of the history it brings about first of all, on average
     * @param complains share of an ordinary private customer's failures that are complained about
     * @param failures in the history
     * @param affected customers struck in the history: {@code complainers} complained in it, {@code silent} did not, of whom
     *     {@code pending} do so after it
     * @param complaints of the history, also where it comes second
     * @param periods the same by calendar month of the first failure
     */
    public record Cause(
            String id,
            String name,
            CauseCategory category,
            String process,
            String processOwner,
            Map<String, String> scope,
            List<Stratum> strata,
            Instant onset,
            long expected,
            double complains,
            long failures,
            long affected,
            long complainers,
            long silent,
            long pending,
            long complaints,
            List<Tally.Period> periods) {}

    /**
     * A fix inside the history.
     *
     * @param expectedReduction what was planned, {@code trueReduction} what it did to the failures at first
     * @param bySegment the same where it differs
     * @param byWeek what it did to the failures of all customers in each full week from then on
     * @param effective whether it lowers them for good and for everyone
     */
    public record Fix(
            String id,
            String cause,
            String what,
            Instant effectiveAt,
            Instant due,
            PlantedFix.Kind kind,
            double expectedReduction,
            double trueReduction,
            Map<Segment, Double> bySegment,
            List<Double> byWeek,
            boolean effective) {}

    public static Truth read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return EventJson.MAPPER.readValue(in, Truth.class);
        }
    }
}
