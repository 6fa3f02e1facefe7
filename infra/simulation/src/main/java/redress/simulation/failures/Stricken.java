package redress.simulation.failures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.customers.Customers;
import redress.simulation.customers.Pool;
import redress.simulation.rates.Span;
import redress.simulation.rates.Volume;
import redress.simulation.scenario.PlantedCause;

/**
 * Those whom a cause strikes, all or of one segment, in the order of time: the first failure of number j is where the
 * cumulative rate of failures reaches (j + u) / n, u by chance. So failures come at the rate, and those of a day are a
 * range of numbers. The rate begins two weeks before the history, whose complaints fall into it.
 */
final class Stricken {

    static final int BEFORE = 14;
    static final int MOST_TIMES = 3;

    /** Days until the same strikes again, by the last digits of the number, so that a day's are ranges too. */
    private static final int[] PAUSE = {21, 26, 32, 39};

    private static final int WHEN = 1;
    private static final int AGAIN = 2;

    private final long key;
    private final PlantedCause cause;
    private final Pool pool;
    private final double[] level;
    private final double[] upTo;
    private long size;

    Stricken(long key, PlantedCause cause, @Nullable Segment segment, Customers customers, Span span) {
        this.key = key;
        this.cause = cause;
        pool = customers.pool(cause.scope().get("region"), segment, key);
        level = new double[span.days() + BEFORE];
        upTo = new double[level.length];
        for (int i = 0; i < level.length; i++) {
            double x = span.share(i - BEFORE);
            level[i] = cause.course().at(x) * (1 - reduction(segment, span, i - BEFORE));
            upTo[i] = level[i] * Volume.ofDay(span, i - BEFORE);
        }
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    private double reduction(@Nullable Segment segment, Span span, int day) {
        var fix = cause.fix();
        return fix == null || day < span.dayAt(fix.effective()) ? 0 : fix.reduction(span.share(day), segment);
    }

    /** Failures in the history and the two weeks before it, in full days of the cause. */
    double mass() {
        return upTo[upTo.length - 1];
    }

    /** The rate on a day, in full days of the cause. */
    double rate(int day) {
        return upTo[day + BEFORE] - before(day + BEFORE);
    }

    /** How much of the cause there is on a day, whatever the day's business. */
    double level(int day) {
        return level[day + BEFORE];
    }

    double highestLevel() {
        return Arrays.stream(level).max().orElse(0);
    }

    /** Settles how many are struck. */
    void size(long struck) {
        size = Math.min(struck, pool.size());
    }

    long size() {
        return size;
    }

    long customer(long j) {
        return pool.number(j);
    }

    boolean strikes(long customer) {
        long place = pool.place(customer);
        return place >= 0 && place < size;
    }

    /** How many were struck by the end of a day. */
    long struckBy(int day) {
        return (long) (upTo[Math.min(upTo.length - 1, day + BEFORE)] / mass() * size);
    }

    /** A key for all that is decided about a failure. */
    long key(long j, int again) {
        return Chance.key(key, j * MOST_TIMES + again);
    }

    /** Where the first failure of a number is: the day counted from two weeks before the history, and the part of it. */
    double time(long j) {
        double at = (j + Chance.of(key(j, 0), WHEN)) / size * mass();
        int index = Arrays.binarySearch(upTo, at);
        index = Math.min(index < 0 ? -index - 1 : index + 1, upTo.length - 1);
        while (upTo[index] == before(index) && index > 0) {
            index--;
        }
        return index + Math.clamp((at - before(index)) / (upTo[index] - before(index)), 0, .999_999);
    }

    private double before(int index) {
        return index == 0 ? 0 : upTo[index - 1];
    }

    /** Days from the first failure to a later one. */
    static int pause(long j, int again) {
        return PAUSE[(int) (j & 3)] * again;
    }

    /** Whether a number is struck for a later time, given when it was first: less likely as the cause gets rarer. */
    boolean strikesAgain(long j, int again, int first) {
        for (int k = 1; k <= again; k++) {
            int index = first + pause(j, k);
            if (index >= level.length
                    || Chance.of(key(j, k), AGAIN) >= cause.again() * Math.min(1, level[index] / level[first])) {
                return false;
            }
        }
        return true;
    }

    /** Calls for every failure of a day with the number and how often it was struck before. */
    void onDay(int day, Each each) {
        for (int again = 0; again < MOST_TIMES; again++) {
            for (int last = 0; last < PAUSE.length; last++) {
                int first = day + BEFORE - pause(last, again);
                if (first >= 0) {
                    firstOn(first, last, again, each);
                }
            }
        }
    }

    private void firstOn(int first, int last, int again, Each each) {
        long from = Math.max(0, (long) (before(first) / mass() * size) - 1);
        long to = (long) (upTo[first] / mass() * size) + 1;
        for (long j = from + Math.floorMod(last - from, PAUSE.length); j < Math.min(size, to); j += PAUSE.length) {
            if ((int) time(j) == first && strikesAgain(j, again, first)) {
                each.failure(j, again);
            }
        }
    }

    /** Is told of failures. */
    interface Each {
        void failure(long j, int again);
    }
}
