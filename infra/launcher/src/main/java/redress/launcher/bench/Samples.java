package redress.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/** How many were done at what time, sampled while they were done. */
final class Samples {

    private record Sample(long nanos, long done) {}

    private final List<Sample> samples = new ArrayList<>();

    synchronized void add(long nanos, long done) {
        samples.add(new Sample(nanos, done));
    }

    /** Done per second from the first sample with at least {@code leftOut} to the first with all of them. */
    synchronized double rate(long leftOut) {
        var all = samples.stream().mapToLong(Sample::done).max().orElse(0);
        var from = first(leftOut);
        var to = first(all);
        return (to.done - from.done) * 1e9 / Math.max(1, to.nanos - from.nanos);
    }

    private Sample first(long done) {
        return samples.stream()
                .filter(sample -> sample.done >= done)
                .findFirst()
                .orElseThrow();
    }
}
