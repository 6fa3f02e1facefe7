package redress.analytics.recovery;

import java.time.Instant;
import java.util.List;

/**
 * The six steps of fixing the person (practice P2): which were left out, and whether those taken were taken in order.
 *
 * @param taken in the order in which they first happened
 * @param omitted in the order of the checklist; empty while they may still come
 * @param inOrder whether those taken came in the order of the checklist
 * @param explainedUnasked whether an explanation nobody asked for came right after the apology
 */
public record SixSteps(List<String> taken, List<String> omitted, boolean inOrder, boolean explainedUnasked) {

    static final String UNDERSTOOD = "understood";
    static final String APOLOGISED = "apologised";
    static final String EMPATHISED = "empathised";
    static final String AGREED = "agreed";
    static final String THANKED = "thanked";

    /** Listen, repeat back, apologise, empathise, agree the next step, thank. */
    public static final List<String> CHECKLIST =
            List.of("listened", UNDERSTOOD, APOLOGISED, EMPATHISED, AGREED, THANKED);

    public static SixSteps of(Handled handled, Instant now) {
        List<String> taken = handled.steps();
        List<String> inTurn = CHECKLIST.stream().filter(taken::contains).toList();
        return new SixSteps(
                taken,
                handled.isJudged(now)
                        ? CHECKLIST.stream()
                                .filter(step -> !taken.contains(step))
                                .toList()
                        : List.of(),
                inTurn.equals(taken.stream().filter(CHECKLIST::contains).toList()),
                handled.explainedUnasked());
    }
}
