package redress.bench.truth;

import java.util.List;
import redress.simulation.scenario.PlantedCause;

/** The planted fixes measured once at the end of the history, in a business of another size: from where on verdicts can be relied on. */
final class Sizes implements Study {

    private final int complaints;

    Sizes(int complaints) {
        this.complaints = complaints;
    }

    /** Before the key of a line, of its results in a business of so many complaints. */
    static String prefix(int complaints) {
        return complaints + "-";
    }

    /** None of the main table's. */
    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public void look(Business business, Tallies tallies) {
        for (PlantedCause cause : business.causes()) {
            if (cause.fix() != null) {
                Fixes.atTheEnd(business, cause, cause.fix(), prefix(complaints), tallies);
            }
        }
    }
}
