package redress.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import redress.simulation.rates.Span;

/** When something happened that is complained about. */
final class Occurrence {

    private static final Duration DAY = Duration.ofDays(1);

    private Occurrence() {}

    /**
     * A time so many days before a complaint. Days begin when the history does, so that a lag of whole days never crosses
     * a fix.
     */
    static Instant before(Instant lodgedAt, int lagDays, Span span, RandomGenerator random) {
        long sinceStart = Duration.between(span.start(), lodgedAt).toMillis();
        Instant day = lodgedAt.minusMillis(Math.floorMod(sinceStart, DAY.toMillis()));
        Instant from = day.minus(DAY.multipliedBy(lagDays));
        Instant to = lagDays == 0 ? lodgedAt : from.plus(DAY);
        long length = Duration.between(from, to).toMillis();
        return from.plusMillis((long) (random.nextDouble() * length)).truncatedTo(ChronoUnit.SECONDS);
    }
}
