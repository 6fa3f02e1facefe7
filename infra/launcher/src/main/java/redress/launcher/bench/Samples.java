package redress.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/** How many were done at what time, sampled while they were done. */
public final class Samples {

    private record Sample(long nanos, long done) {}

    private final List<Sample> samples = new ArrayList<>();

    /** {@code done} were done at a time of {@link System#nanoTime}. */
    public synchronized void add(long nanos, long done) {
        samples.add(new Sample(nanos, done));
    }

    /** Done per second from the first sample with at least {@code leftOut} to the first with all of them. */
    synchronized double rate(long leftOut) {
        var all = samples.stream().mapToLong(Sample::done).max().orElse(0);
        var from = first(leftOut);
        var to = first(all);
        return (to.done - from.done) * 1e9 / Math.max(1, to.nanos - from.nanos);
    }

    /** Seconds from the first sample with so many done to the first with so many. */
    public synchronized double seconds(long fromDone, long toDone) {
        return (first(toDone).nanos - first(fromDone).nanos) / 1e9;
    }

    private Sample first(long done) {
        return samples.stream()
                .filter(sample -> sample.done >= done)
                .findFirst()
                .orElseThrow();
    }
}
