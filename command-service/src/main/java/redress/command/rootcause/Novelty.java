package redress.command.rootcause;

import org.jspecify.annotations.Nullable;
import redress.events.finding.Suspicion;

/** Whether a repeated suspicion says enough that is new to be recorded; without it every re-clustering would be history. */
final class Novelty {

    /** Share of complaints more or less that people would want to know of. */
    private static final double MATERIAL_SHARE = 0.1;

    private Novelty() {}

    static boolean isMaterial(@Nullable String label, @Nullable Integer complaints, Suspicion seen) {
        if (label == null || complaints == null || !seen.label().equals(label)) {
            return true;
        }
        int change = Math.abs(seen.complaints() - complaints);
        return change > 0 && change >= MATERIAL_SHARE * complaints;
    }
}
