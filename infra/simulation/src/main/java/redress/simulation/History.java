package redress.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import redress.simulation.rates.Arrivals;

/**
 * The records of the history in the order in which they are sent: every complaint, and evenly among them the duplicates
 * and the malformed ones. Keeps the few records that may still be sent again, nothing else.
 */
final class History implements Iterator<SimulatedRecord> {

    private static final int SENT_AGAIN_WITHIN = 20;

    private final ComplaintMaker maker;
    private final Counts counts;
    private final long seed;
    private final Arrivals arrivals;
    private final Deque<SimulatedRecord> recent = new ArrayDeque<>();
    private final Deque<SimulatedRecord> extra = new ArrayDeque<>();
    private int made;
    private Instant now = Instant.MIN;

    History(ComplaintMaker maker, Counts counts, long seed, Arrivals arrivals) {
        this.maker = maker;
        this.counts = counts;
        this.seed = seed;
        this.arrivals = arrivals;
    }

    @Override
    public boolean hasNext() {
        return made < counts.distinct() || !extra.isEmpty();
    }

    @Override
    public SimulatedRecord next() {
        if (!extra.isEmpty()) {
            return extra.remove();
        }
        if (made == counts.distinct()) {
            throw new NoSuchElementException();
        }
        now = arrivals.next();
        SimulatedRecord complaint = maker.make(id('C', ++made), now, random(made));
        remember(complaint);
        for (long i = due(made - 1, counts.duplicates()); i < due(made, counts.duplicates()); i++) {
            extra.add(recent.getFirst().again(now));
        }
        for (long i = due(made - 1, counts.malformed()); i < due(made, counts.malformed()); i++) {
            extra.add(malformed((int) i));
        }
        return complaint;
    }

    private static String id(char kind, int number) {
        String digits = Integer.toString(number);
        return kind + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    private SplittableRandom random(long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    }

    private long due(long complaints, int extras) {
        return complaints * extras / counts.distinct();
    }

    private void remember(SimulatedRecord complaint) {
        recent.add(complaint);
        if (recent.size() > SENT_AGAIN_WITHIN) {
            recent.remove();
        }
    }

    private SimulatedRecord malformed(int number) {
        String externalId = id('M', number + 1);
        SimulatedRecord sound = maker.make(externalId, now, random(-1 - number));
        return SimulatedRecord.malformed(sound.source(), externalId, now, Malformed.spoil(sound.data(), number));
    }
}
