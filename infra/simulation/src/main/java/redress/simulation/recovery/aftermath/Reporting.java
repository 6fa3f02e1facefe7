package redress.simulation.recovery.aftermath;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportFeedback;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.recovery.Phrases;
import redress.simulation.recovery.effect.Chance;
import redress.simulation.recovery.effect.Stance;

/** The reports of one customer about one thing while they are drawn. */
final class Reporting {

    private static final double IN_WORDS = .25;
    private static final double WITHIN_DAYS = 60;
    private static final double MEAN_ORDER = .08;

    private final Customer customer;
    private final String id;
    private final Phrases phrases;
    private final Chance chance;
    private final List<Report> reports = new ArrayList<>(4);

    /** Begins without a report; {@code id} is that of the thing, unique and not personal. */
    Reporting(Customer customer, String id, Phrases phrases, Chance chance) {
        this.customer = customer;
        this.id = id;
        this.phrases = phrases;
        this.chance = chance;
    }

    /** Those before {@code end}, in the order of time. */
    List<Report> before(Instant end) {
        reports.removeIf(report -> !report.at().isBefore(end));
        reports.sort(Comparator.comparing(Report::at));
        return List.copyOf(reports);
    }

    Chance chance() {
        return chance;
    }

    /** Asks, and a share of the customers answers; whether they were {@code affected} only where it is asked. */
    void survey(
            String which, EnumMap<Segment, Double> answering, Instant at, Stance stance, @Nullable Boolean affected) {
        boolean answers = chance.happens(Objects.requireNonNull(answering.get(customer.segment())));
        String text = chance.happens(IN_WORDS) ? phrases.one(occasion(stance), customer, chance) : null;
        if (answers) {
            reports.add(Report.of(at, feedback(which, at, stance, text, affected)));
        }
    }

    private ReportFeedback feedback(
            String which, Instant at, Stance stance, @Nullable String text, @Nullable Boolean affected) {
        return new ReportFeedback(
                id + which,
                customer.id(),
                at.toString(),
                stance.answeredSatisfaction(),
                stance.answeredRecommendation(),
                text,
                affected == null ? null : affected ? "yes" : "no",
                customer.segment().word());
    }

    private static String occasion(Stance stance) {
        int satisfaction = stance.answeredSatisfaction();
        return satisfaction > 3 ? "survey-good" : satisfaction == 3 ? "survey-middling" : "survey-bad";
    }

    /** What they do within 60 days after {@code from}. */
    void acts(Stance stance, Instant from) {
        Instant returned = within(from);
        Instant left = within(from);
        Instant referred = within(from);
        BigDecimal order = order();
        if (stance.returns()) {
            experience("r", "returned", returned, order);
        }
        if (stance.leaves()) {
            experience("l", "left", left, customer.value());
        }
        if (stance.refers()) {
            experience("f", "referred", referred, null);
        }
    }

    private Instant within(Instant from) {
        return after(from, 1, WITHIN_DAYS);
    }

    /** Some time in the days given, to the second. */
    Instant after(Instant from, double fromDays, double toDays) {
        double days = fromDays + (toDays - fromDays) * chance.share();
        return from.plus(Duration.ofSeconds((long) (days * 86_400)));
    }

    private BigDecimal order() {
        double worth = Math.max(5, customer.value().doubleValue() * MEAN_ORDER * (.3 + 1.4 * chance.share()));
        return BigDecimal.valueOf(Math.round(worth * 100), 2);
    }

    private void experience(String which, String kind, Instant at, @Nullable BigDecimal value) {
        reports.add(Report.of(at, new ReportExperience(id + which, customer.id(), at.toString(), kind, value)));
    }
}
