package redress.analytics.estimates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.silence.Evidence;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Rung;

/**
 * The ladder as it is answered.
 *
 * @param recommended method of the rung to go by; absent if nothing is known
 * @param coverage share of the incidents that happened to known customers
 * @param data what it rests on
 */
record SilentAnswer(
        List<Step> rungs,
        @Nullable String recommended,
        @Nullable Double coverage,
        Evidence data) {

    /** One rung; {@code estimate}, {@code lower} and {@code upper} are silent customers. */
    record Step(
            String method,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double standardError,
            @Nullable Interval affected,
            @Nullable Interval ratio,
            String standing,
            List<String> assumptions,
            @Nullable String refused,
            boolean weak,
            @Nullable String reason) {

        static Step of(Rung rung) {
            Interval silent = rung.estimate();
            return new Step(
                    rung.method(),
                    silent == null ? null : (Double) silent.estimate(),
                    silent == null ? null : (Double) silent.lower(),
                    silent == null ? null : (Double) silent.upper(),
                    rung.standardError(),
                    rung.affected(),
                    rung.ratio(),
                    rung.standing(),
                    rung.assumptions(),
                    rung.refused(),
                    rung.weak(),
                    rung.reason());
        }
    }

    static SilentAnswer of(Evidence evidence) {
        Ladder ladder = Ladder.of(evidence);
        return new SilentAnswer(
                ladder.rungs().stream().map(Step::of).toList(), ladder.recommended(), ladder.coverage(), evidence);
    }
}
