package redress.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import redress.simulation.rates.Span;

/**
 * What is simulated; the same settings give the same bytes.
 *
 * @param complaints distinct valid complaints of the history
 * @param months length of the history, which ends at {@code end}
 */
public record Settings(long seed, int complaints, int months, Instant end) {

    public static final long SEED = 7;
    public static final int COMPLAINTS = 5_000;
    public static final int MONTHS = 12;

    public Settings {
        if (complaints < 1 || months < 1) {
            throw new IllegalArgumentException("at least one complaint and one month");
        }
    }

    /** The usual demo, ending at {@code end}. */
    public static Settings endingAt(Instant end) {
        return new Settings(SEED, COMPLAINTS, MONTHS, end);
    }

    Span span() {
        return new Span(end.atZone(ZoneOffset.UTC).minusMonths(months).toInstant(), end);
    }
}
