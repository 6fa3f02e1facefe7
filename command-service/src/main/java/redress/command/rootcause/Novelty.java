package redress.command.rootcause;

import redress.events.finding.Suspicion;

/** Whether a repeated suspicion says enough that is new to be recorded; without it every re-clustering would be history. */
final class Novelty {

    /** Share of complaints more or less that people would want to know of. */
    private static final double MATERIAL_SHARE = 0.1;

    private Novelty() {}

    static boolean isMaterial(Suspicion known, Suspicion seen) {
        int change = Math.abs(seen.complaints() - known.complaints());
        return !seen.label().equals(known.label()) || (change > 0 && change >= MATERIAL_SHARE * known.complaints());
    }
}
