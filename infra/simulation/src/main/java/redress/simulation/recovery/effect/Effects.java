package redress.simulation.recovery.effect;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customer.Segment;

/**
 * The coefficients of one answer or act of a customer: a linear predictor on the answer's own scale, or in log-odds for an
 * act. Absent maps: the question does not arise for these customers. The tenure counts in years at the end of the history,
 * five at most.
 *
 * @param complained by segment: after a recovery with half of every element, severity medium, tenure 0
 * @param silent by segment: affected, did not complain, no loss
 * @param unaffected by segment: nothing failed
 * @param drift what time alone adds from before to after, for everyone
 * @param elements worth of a whole level of each
 * @param loss per unit of ln(1 + loss / 50), for the silent
 * @param temper how much a customer's own temper counts
 * @param sd noise
 */
public record Effects(
        EnumMap<Segment, Double> complained,
        @Nullable EnumMap<Segment, Double> silent,
        @Nullable EnumMap<Segment, Double> unaffected,
        double drift,
        Levels elements,
        Map<String, Double> severity,
        double loss,
        double tenureYear,
        double temper,
        double sd) {

    private static final double LONGEST_TENURE = 5;
    private static final double LOSS_UNIT = 50;

    double afterRecovery(Customer customer, String severity, Levels levels, double temper) {
        return of(complained, customer, temper)
                + drift
                + elements.worth(levels)
                + this.severity.getOrDefault(severity, 0.0);
    }

    double afterSilence(Customer customer, BigDecimal lost, double temper) {
        return of(silent, customer, temper) + drift + loss * Math.log1p(lost.doubleValue() / LOSS_UNIT);
    }

    double unaffectedBefore(Customer customer, double temper) {
        return of(unaffected, customer, temper);
    }

    double unaffectedAfter(Customer customer, double temper) {
        return of(unaffected, customer, temper) + drift;
    }

    private double of(@Nullable EnumMap<Segment, Double> bySegment, Customer customer, double temper) {
        Double start = bySegment == null ? null : bySegment.get(customer.segment());
        if (start == null) {
            throw new IllegalStateException("recovery.json has no coefficient for " + customer.segment());
        }
        double years = Math.min(LONGEST_TENURE, customer.joinedMonthsBeforeEnd() / 12.0);
        return start + tenureYear * years + this.temper * temper;
    }
}
