package redress.simulation.reports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import redress.events.intake.ReportExperience;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customers;
import redress.simulation.customers.Pool;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Quiet;
import redress.simulation.scenario.Scenario;

/** Those who leave without a word, of the customers who have gone quiet: evenly from then to the last day but one. */
public final class Departures {

    private static final long ORDER = -1;
    private static final long DAY = 86_400_000L;

    private final Span span;
    private final long seed;
    private final @Nullable Pool pool;
    private final long leaving;
    private final int from;

    public Departures(Scenario scenario, Span span, long seed, Customers customers) {
        this.span = span;
        this.seed = seed;
        Quiet quiet = scenario.quiet();
        pool = quiet == null ? null : customers.pool(quiet.region(), quiet.segment(), ORDER);
        from = quiet == null ? 0 : span.dayAt(quiet.from());
        boolean time = from < span.days() - 1;
        leaving = quiet == null || pool == null || !time ? 0 : (long) (quiet.leave() * pool.size());
    }

    /** How many leave. */
    public int count() {
        return Math.toIntExact(leaving);
    }

    /** Who leaves on a day. */
    public List<ReportExperience> ofDay(int day) {
        int days = span.days() - 1 - from;
        if (day < from || leaving == 0) {
            return List.of();
        }
        long first = (day - from) * leaving / days;
        long last = Math.min(leaving, (day - from + 1) * leaving / days);
        return LongStream.range(first, last).mapToObj(i -> leaves(day, i)).toList();
    }

    private ReportExperience leaves(int day, long place) {
        long number = Objects.requireNonNull(pool).number(place);
        Instant at = span.startOf(day).plusMillis((long) (Chance.of(Chance.key(seed, number), 0) * DAY));
        return new ReportExperience("left-" + (place + 1), Customers.id(number), at.toString(), "left", null);
    }
}
