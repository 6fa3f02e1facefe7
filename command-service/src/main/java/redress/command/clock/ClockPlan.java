package redress.command.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import redress.events.complaint.Clocks;

/**
 * What a company owes in which time.
 *
 * @param name for example {@code uk-disp}
 * @param version grows with every change, so that a due time can always be explained
 * @param from complaints lodged before this day keep the version before
 * @param calendar that days are counted in
 * @param acknowledge until the customer knows that the complaint has arrived
 * @param answer until the customer has a person's first answer
 * @param summary until when a resolution needs no formal final answer
 * @param resolve until the final answer
 */
public record ClockPlan(
        String name,
        int version,
        LocalDate from,
        BusinessCalendar calendar,
        @Nullable Term acknowledge,
        @Nullable Term answer,
        @Nullable Term summary,
        @Nullable Term resolve) {

    /** The usual plan. */
    static final String PLAIN = "plain";

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    /** Plain service levels: acknowledged within one business day, answered within two, resolved within ten. */
    static ClockPlan plain(ZoneId zone) {
        return new ClockPlan(
                PLAIN,
                1,
                LocalDate.EPOCH,
                BusinessCalendar.of(zone, CLOSE_OF_BUSINESS, null),
                Term.of("1bd"),
                Term.of("2bd"),
                null,
                Term.of("10bd"));
    }

    /**
     * UK Financial Conduct Authority, Dispute Resolution: Complaints (DISP): a summary resolution by the close of the third
     * business day after receipt (1.5.1), the final response within eight weeks (1.6.2). "Promptly" acknowledged is read as
     * five business days, which the rules leave open.
     */
    static ClockPlan ukDisp() {
        return new ClockPlan(
                "uk-disp",
                1,
                LocalDate.EPOCH,
                BusinessCalendar.of(ZoneId.of("Europe/London"), CLOSE_OF_BUSINESS, "gb-eng"),
                Term.of("5bd"),
                null,
                Term.of("3bd"),
                Term.of("8w"));
    }

    /** US Consumer Financial Protection Bureau: a response within 15 calendar days, a final one within 60. */
    static ClockPlan usCfpb() {
        return new ClockPlan(
                "us-cfpb",
                1,
                LocalDate.EPOCH,
                BusinessCalendar.of(ZoneId.of("America/New_York"), CLOSE_OF_BUSINESS, "us"),
                null,
                Term.of("15d"),
                null,
                Term.of("60d"));
    }

    /** The clocks of a complaint that was lodged, or reopened, then. */
    Clocks start(Instant at) {
        return new Clocks(name, version, end(at, acknowledge), end(at, answer), end(at, summary), end(at, resolve));
    }

    private @Nullable Instant end(Instant at, @Nullable Term term) {
        return term == null ? null : calendar.end(at, term);
    }
}
