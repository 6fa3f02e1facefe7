package redress.events.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.FixId;

/**
 * The measured change in complaints after a fix.
 *
 * @param fix which fix of the root cause
 * @param segment attribute values of the customer group it was measured for; empty means all
 * @param verdict what follows
 * @param ratio complaint rate after the fix divided by the rate before; absent without enough data
 * @param lower lower end of its interval
 * @param upper upper end of its interval
 * @param level of the interval, for example .95
 * @param p two-sided p-value of no change
 * @param target the ratio that was expected: 1 minus the expected reduction, 1 if none was planned
 * @param before what was counted before the fix
 * @param after what was counted since its effective time
 * @param method name of the method, for example {@code exact-rate-ratio}
 * @param assumptions under which the numbers hold
 * @param enoughDataAt when there will be enough data at the current rate, or the window of the plan is over, if there is not
 */
public record FixEffect(
        FixId fix,
        Map<String, String> segment,
        Verdict verdict,
        @Nullable Double ratio,
        @Nullable Double lower,
        @Nullable Double upper,
        double level,
        @Nullable Double p,
        double target,
        Counted before,
        Counted after,
        String method,
        List<String> assumptions,
        @Nullable Instant enoughDataAt) {

    /**
     * A period, {@code from} inclusive to {@code to} exclusive.
     *
     * @param complaints in it
     * @param exposure orders, accounts, flights in it; absent where it is not known
     */
    public record Counted(
            Instant from,
            Instant to,
            long complaints,
            @Nullable Double exposure) {}

    /** What the measurement says about the fix. */
    public enum Verdict {
        VERIFIED,
        REDUCED,
        INEFFECTIVE,
        WORSE,
        NOT_ENOUGH_DATA
    }
}
