package redress.analytics.silence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;

/**
 * What one method says about the silent customers.
 *
 * @param method stable name
 * @param standing how good the method is, in words for a person
 * @param estimate silent customers, with a 95 % interval; absent if refused, as all below
 * @param affected all affected customers
 * @param ratio silent customers per customer who complained
 * @param assumptions what has to be so for the estimate to hold
 * @param refused why there is no estimate
 * @param weak computed, but not to be relied on
 * @param reason why it is weak
 */
public record Rung(
        String method,
        String standing,
        @Nullable Interval estimate,
        @Nullable Interval affected,
        @Nullable Interval ratio,
        @Nullable Double standardError,
        List<String> assumptions,
        @Nullable String refused,
        boolean weak,
        @Nullable String reason) {

    static Rung refused(Method method, String why) {
        return new Rung(
                method.word(), method.standing(), null, null, null, null, method.assumptions(), why, false, null);
    }

    /** @param complainers who are affected, but not silent */
    static Rung of(Method method, Population population, long complainers) {
        Interval silent = population.affected().rising(n -> Math.max(0, n - complainers));
        return new Rung(
                method.word(),
                method.standing(),
                silent,
                population.affected(),
                complainers == 0 ? null : silent.rising(n -> n / complainers),
                population.standardError(),
                method.assumptions(),
                null,
                false,
                null);
    }

    Rung weakBecause(String why) {
        return new Rung(method, standing, estimate, affected, ratio, standardError, assumptions, refused, true, why);
    }

    Rung refusedBecause(String why) {
        return new Rung(method, standing, estimate, affected, ratio, standardError, assumptions, why, weak, reason);
    }

    /** Whether it may be relied on. */
    boolean holds() {
        return estimate != null && !weak;
    }
}
