package redress.simulation.recovery.aftermath;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.recovery.Grievance;
import redress.simulation.recovery.Phrases;
import redress.simulation.recovery.Recoveries;
import redress.simulation.recovery.RecoveryTruth;
import redress.simulation.recovery.effect.AftermathShares;
import redress.simulation.recovery.effect.Behaviour;
import redress.simulation.recovery.effect.Chance;
import redress.simulation.recovery.effect.Stance;

/**
 * What other systems report beside the complaints: surveys before and after, returning, leaving, referring; of customers who
 * complained, who were affected in silence, and of a control cohort to whom nothing happened. Follows from the seed and what
 * it is about alone. Nothing is reported at or after {@code end}.
 */
public final class Aftermath {

    private static final double LONGEST_BEFORE = 80;
    /** A complaint comes up to two weeks after the failure, and before is before the failure. */
    private static final double SOONEST_BEFORE = 15;

    private static final double SOONEST_AFTER = 7;
    private static final double LONGEST_AFTER = 35;

    private final long seed;
    private final Behaviour behaviour;
    private final AftermathShares shares;
    private final Phrases phrases;

    public Aftermath(long seed) {
        this.seed = seed;
        behaviour = Behaviour.of(Recoveries.PEOPLE);
        shares = behaviour.aftermath();
        phrases = Phrases.of(Recoveries.PEOPLE);
    }

    /** Of a customer who complained; an anonymous one cannot be recognised. */
    public List<Report> ofRecovery(Grievance grievance, RecoveryTruth truth, Instant end) {
        if (!grievance.named()) {
            return List.of();
        }
        Customer customer = grievance.customer();
        Reporting reporting = reporting("recovery", customer, grievance.externalId());
        surveyBefore(reporting, customer, grievance.lodgedAt());
        Instant settled = truth.settledAt();
        Stance stance = truth.stance();
        if (settled != null && stance != null) {
            Instant at = reporting.after(settled, SOONEST_AFTER, LONGEST_AFTER);
            reporting.survey("a", shares.answersAfter(), at, stance, true);
            reporting.acts(stance, settled);
        }
        return reporting.before(end);
    }

    /**
     * Of a customer who was affected and said nothing.
     *
     * @param cause id of the planted cause
     * @param loss what the failure cost the customer
     */
    public Sequel ofSilent(Customer customer, String cause, Instant failedAt, BigDecimal loss, Instant end) {
        Reporting reporting = reporting("silence", customer, customer.id() + cause + failedAt.getEpochSecond());
        Stance stance = behaviour.afterSilence(customer, loss, temper(customer), reporting.chance());
        return sequel(reporting, customer, stance, true, failedAt, end);
    }

    /**
     * Of the control cohort.
     *
     * @param from a time that parts before and after, as a failure would
     */
    public Sequel ofUnaffected(Customer customer, Instant from, Instant end) {
        Reporting reporting = reporting("control", customer, customer.id() + from.getEpochSecond());
        Stance stance = behaviour.unaffected(customer, temper(customer), reporting.chance());
        return sequel(reporting, customer, stance, false, from, end);
    }

    private Sequel sequel(
            Reporting reporting, Customer customer, Stance stance, boolean affected, Instant from, Instant end) {
        surveyBefore(reporting, customer, from);
        Instant second = from.truncatedTo(ChronoUnit.SECONDS);
        EnumMap<Segment, Double> answering = affected ? shares.answersSilent() : shares.answersAfter();
        reporting.survey("a", answering, reporting.after(second, SOONEST_AFTER, LONGEST_AFTER), stance, affected);
        reporting.acts(stance, second);
        return new Sequel(reporting.before(end), stance);
    }

    private void surveyBefore(Reporting reporting, Customer customer, Instant failedAt) {
        Stance before = behaviour.before(customer, temper(customer), reporting.chance());
        Instant at = reporting.after(failedAt.truncatedTo(ChronoUnit.SECONDS), -LONGEST_BEFORE, -SOONEST_BEFORE);
        reporting.survey("b", shares.answersBefore(), at, before, null);
    }

    private double temper(Customer customer) {
        return behaviour.temper(seed, customer);
    }

    /** Ids are hashed: they are kept openly, and must not give away which customer they are about. */
    private Reporting reporting(String purpose, Customer customer, String about) {
        String id = "R-" + HexFormat.of().toHexDigits(Chance.hash(seed, purpose + "-id", about));
        return new Reporting(customer, id, phrases, Chance.of(seed, purpose, about));
    }
}
