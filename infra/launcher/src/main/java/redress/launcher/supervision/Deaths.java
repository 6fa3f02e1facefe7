package redress.launcher.supervision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often one part died lately, and so how long to wait before it is started again, or whether to give up. */
final class Deaths {

    private static final Duration LATELY = Duration.ofMinutes(2);
    private static final int TOO_MANY = 5;

    private final Deque<Duration> times = new ArrayDeque<>();

    /** @param now since some beginning */
    void add(Duration now) {
        times.add(now);
        times.removeIf(time -> now.minus(time).compareTo(LATELY) > 0);
    }

    boolean tooMany() {
        return times.size() >= TOO_MANY;
    }

    /** 1 s, 2 s, 4 s, 8 s. */
    Duration backoff() {
        return Duration.ofSeconds(1L << Math.max(0, times.size() - 1));
    }
}
