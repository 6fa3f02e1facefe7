package redress.analytics.silence;

import java.util.List;

/**
 * How often the same customers complained about one root cause: {@code of(k)} of them had exactly {@code k} independent
 * incidents. Chasers and reopenings of the same incident do not count.
 *
 * @param counts f1, f2, f3 and so on
 * @param distinct complainers, S
 * @param total incidents, n
 */
public record RepeatCounts(List<Long> counts, long distinct, long total) {

    public RepeatCounts {
        counts = List.copyOf(counts);
    }

    /** All of them, with nothing beyond the last count. */
    public static RepeatCounts of(List<Long> counts) {
        long distinct = 0;
        long total = 0;
        for (int i = 0; i < counts.size(); i++) {
            distinct += counts.get(i);
            total += (i + 1) * counts.get(i);
        }
        return new RepeatCounts(counts, distinct, total);
    }

    long of(int times) {
        return times <= counts.size() ? counts.get(times - 1) : 0;
    }
}
