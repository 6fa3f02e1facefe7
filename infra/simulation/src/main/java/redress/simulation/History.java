package redress.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/**
 * The records of the history in the order in which they are sent: complaints, reports, and evenly among them duplicates
 * and malformed ones. Keeps the day's records that are still to be made, and the few that may be sent again.
 */
final class History implements Iterator<SimulatedRecord> {

    private static final int SENT_AGAIN_WITHIN = 20;

    private final World world;
    private final Counts counts;
    private final Days days;
    private final Deque<Due> due = new ArrayDeque<>();
    private final Deque<SimulatedRecord> recent = new ArrayDeque<>();
    private final Deque<SimulatedRecord> extra = new ArrayDeque<>();
    private int made;

    History(World world, Counts counts) {
        this.world = world;
        this.counts = counts;
        days = new Days(world, counts.distinct(), () -> id('C', ++made));
    }

    @Override
    public boolean hasNext() {
        while (extra.isEmpty() && due.isEmpty() && days.hasNext()) {
            due.addAll(days.next());
        }
        return !extra.isEmpty() || !due.isEmpty();
    }

    @Override
    public SimulatedRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!extra.isEmpty()) {
            return extra.remove();
        }
        SimulatedRecord record = due.remove().record().get();
        if (record.kind() == SimulatedRecord.Kind.COMPLAINT) {
            remember(record);
            for (long i = due(made - 1, counts.duplicates()); i < due(made, counts.duplicates()); i++) {
                extra.add(recent.getFirst().again(record.at()));
            }
            for (long i = due(made - 1, counts.malformed()); i < due(made, counts.malformed()); i++) {
                extra.add(malformed((int) i, record.at()));
            }
        }
        return record;
    }

    private static String id(char kind, int number) {
        String digits = Integer.toString(number);
        return kind + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
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

    private SimulatedRecord malformed(int number, Instant now) {
        String externalId = id('M', number + 1);
        long key = world.key(Long.MIN_VALUE + number);
        SplittableRandom random = new SplittableRandom(key);
        int day = world.moments().dayOf(now.toEpochMilli());
        Grounds grounds = world.background().grounds(key, now, day, random);
        SimulatedRecord sound = world.maker().make(externalId, grounds, null, now, random);
        return Malformed.spoil(sound, number);
    }
}
