package redress.analytics.silence;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of where the evidence came from, beside its figures; by method as rungs are named.
 *
 * @param missing why there is nothing for a method, more exactly than the method itself can say
 * @param doubts why a method is not to be relied on although it has its figures
 */
public record Caveats(Map<String, String> missing, Map<String, String> doubts) {

    /** Nothing is known but the figures. */
    public static final Caveats NONE = new Caveats(Map.of(), Map.of());

    public Caveats {
        missing = Map.copyOf(missing);
        doubts = Map.copyOf(doubts);
    }

    /** These and others; of two about the same method the others' counts. */
    public Caveats and(Caveats others) {
        Map<String, String> allMissing = new HashMap<>(missing);
        allMissing.putAll(others.missing);
        Map<String, String> allDoubts = new HashMap<>(doubts);
        allDoubts.putAll(others.doubts);
        return new Caveats(allMissing, allDoubts);
    }

    Rung on(Rung rung) {
        if (rung.refused() != null) {
            String why = missing.get(rung.method());
            return why == null ? rung : rung.refusedBecause(why);
        }
        String doubt = doubts.get(rung.method());
        return doubt == null ? rung : rung.weakBecause(doubt);
    }
}
