package redress.analytics.study.loss;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.loss.Loyalty;
import redress.analytics.loss.Outcomes;
import redress.analytics.loss.Share;

/**
 * What was seen of all customers: who stayed and who left after what, and how content recoveries left complainers. Those of whom
 * neither a return nor a leaving was reported are taken to be like the others.
 */
public final class Seen {

    /** A level seen on fewer customers is not used. */
    static final long FEWEST = 30;
    /** As if seen on so many customers: an assumption is worth no more than a small survey. */
    private static final long TRUSTED_LIKE = 50;

    /** The worked example of the literature. */
    private static final Loyalty ASSUMED_LOYALTY = new Loyalty(
            new Share(.90, TRUSTED_LIKE),
            new Share(.92, TRUSTED_LIKE),
            new Share(.70, TRUSTED_LIKE),
            new Share(.40, TRUSTED_LIKE),
            new Share(.60, TRUSTED_LIKE));

    private static final Outcomes ASSUMED_OUTCOMES = new Outcomes(.4, .3, .3, TRUSTED_LIKE);

    private final Map<Stance, Long> stayed = new EnumMap<>(Stance.class);
    private final Map<Stance, Long> left = new EnumMap<>(Stance.class);
    private final Map<Stance, Long> outcomes = new EnumMap<>(Stance.class);

    /** A customer was reported to have returned, or to have left. */
    public void experience(Stance after, boolean returned) {
        (returned ? stayed : left).merge(after, 1L, Long::sum);
    }

    /** So many complainers answered like this. */
    public void answers(int satisfaction, long complainers) {
        outcomes.merge(Stance.after(satisfaction), complainers, Long::sum);
    }

    private long of(Stance stance) {
        return stayed.getOrDefault(stance, 0L) + left.getOrDefault(stance, 0L);
    }

    /** Why loyalty is not measured; null if it is. Levels are compared with each other: all are measured, or none. */
    @Nullable
    String missing() {
        List<String> few = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            if (of(stance) < FEWEST) {
                few.add(of(stance) + " of the " + Input.word(stance));
            }
        }
        return few.isEmpty()
                ? null
                : "loyalty is assumed: a return or a leaving was reported of " + String.join(", ", few)
                        + ", and it takes " + FEWEST + " of each";
    }

    Loyalty loyalty() {
        return missing() != null
                ? ASSUMED_LOYALTY
                : new Loyalty(
                        level(Stance.UNTROUBLED),
                        level(Stance.SATISFIED),
                        level(Stance.MOLLIFIED),
                        level(Stance.DISSATISFIED),
                        level(Stance.SILENT));
    }

    private Share level(Stance stance) {
        return Share.counted(stayed.getOrDefault(stance, 0L), of(stance));
    }

    /** Of all complainers; null if too few answered. */
    @Nullable
    Outcomes outcomes() {
        return outcomes(outcomes);
    }

    /** Of those who complained about one root cause, otherwise of all complainers; null if too few of either answered. */
    @Nullable
    Outcomes outcomes(List<Harm> harms) {
        Map<Stance, Long> own = new EnumMap<>(Stance.class);
        harms.forEach(harm -> {
            if (harm.satisfaction() != null) {
                own.merge(Stance.after(harm.satisfaction()), 1L, Long::sum);
            }
        });
        Outcomes counted = outcomes(own);
        return counted == null ? outcomes() : counted;
    }

    static Outcomes assumedOutcomes() {
        return ASSUMED_OUTCOMES;
    }

    private static @Nullable Outcomes outcomes(Map<Stance, Long> counts) {
        long satisfied = counts.getOrDefault(Stance.SATISFIED, 0L);
        long mollified = counts.getOrDefault(Stance.MOLLIFIED, 0L);
        long dissatisfied = counts.getOrDefault(Stance.DISSATISFIED, 0L);
        return satisfied + mollified + dissatisfied < FEWEST
                ? null
                : Outcomes.counted(satisfied, mollified, dissatisfied);
    }
}
