package redress.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/** How long things took, in milliseconds. */
public final class Latencies {

    private final List<Double> millis = new ArrayList<>();

    public synchronized void add(double time) {
        millis.add(time);
    }

    public synchronized int count() {
        return millis.size();
    }

    /** The time within which such a share of them was done. */
    public synchronized double percentile(double share) {
        var sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
