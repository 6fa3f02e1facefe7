package redress.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Scenario;

/**
 * What is simulated; the same settings give the same bytes.
 *
 * @param complaints distinct valid complaints of the history
 * @param months length of the history, which ends at {@code end}
 * @param scenario name of the business and what goes wrong in it, absent: the retailer
 */
public record Settings(
        long seed,
        int complaints,
        int months,
        Instant end,
        @Nullable String scenario) {

    public static final long SEED = 7;
    public static final int COMPLAINTS = 5_000;
    public static final int MONTHS = 12;

    public Settings {
        if (complaints < 1 || months < 1) {
            throw new IllegalArgumentException("at least one complaint and one month");
        }
        scenario = scenario == null ? Scenario.NAMES.getFirst() : scenario;
    }

    /** The retailer's. */
    public Settings(long seed, int complaints, int months, Instant end) {
        this(seed, complaints, months, end, null);
    }

    /** The usual demo, ending at {@code end}. */
    public static Settings endingAt(Instant end) {
        return new Settings(SEED, COMPLAINTS, MONTHS, end);
    }

    Scenario business() {
        return Scenario.named(scenario == null ? "" : scenario);
    }

    Span span() {
        return new Span(end.atZone(ZoneOffset.UTC).minusMonths(months).toInstant(), end);
    }
}
