package redress.analytics.attribution;

import java.util.List;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * Decides which clusters deserve a suspicion, that is a person's time. Similar words alone are no cause: people ask the
 * same harmless question in the same words. What points at a process is that the same words come from the same product,
 * channel or region more than elsewhere.
 */
public final class Suspects {

    /** Fewer complaints tell too little about a process, and each suspicion costs a process owner an hour. */
    private static final int FEWEST = 20;

    /**
     * In a large house twenty is nothing: at this share at most fifty suspicions wait at once. Complaints follow Pareto's
     * law; what is rarer is seen among the clusters, and becomes a suspicion when it grows.
     */
    private static final double FEWEST_SHARE = 0.02;

    /** Adjusted: of a hundred hypotheses about one is chance. */
    private static final double P = 0.01;

    /** Twice as frequent as elsewhere: what is significant in many complaints can still be too small to matter. */
    private static final double LIFT = 2;

    /** A value of fewer of the cluster's complaints would explain only a corner of it. */
    static final double SHARE = 0.3;

    /** More nobody reads. */
    private static final int SHOWN = 10;

    private Suspects() {}

    /**
     * Whether a cluster is a suspect.
     *
     * @param complaints of the cluster
     * @param all complaints that were clustered
     * @param hypotheses of the cluster
     */
    public static boolean isSuspect(int complaints, int all, List<Hypothesis> hypotheses) {
        return complaints >= Math.max(FEWEST, FEWEST_SHARE * all)
                && hypotheses.stream().anyMatch(Suspects::standsOut);
    }

    /** Those worth showing, in their order. */
    public static List<Hypothesis> thatStandOut(List<Hypothesis> hypotheses) {
        return hypotheses.stream().filter(Suspects::standsOut).limit(SHOWN).toList();
    }

    /** Whether a hypothesis is worth showing. */
    public static boolean standsOut(Hypothesis h) {
        return h.p() < P && h.lift() >= LIFT && h.inside() >= SHARE * h.insideTotal();
    }
}
