package redress.launcher.bench.projection;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import redress.events.cloudevents.CloudEvent;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;

/** The events of all complaints of a business in the order of time, as the event store would have published them. */
final class EventFlow implements Iterator<CloudEvent> {

    private final Iterator<SimulatedRecord> records;
    private final PriorityQueue<Life> lives = new PriorityQueue<>();
    private @Nullable Life lodgedNext;
    private long position;

    EventFlow(SimulatedBusiness business) {
        records = business.stream()
                .filter(record -> record.kind() == SimulatedRecord.Kind.COMPLAINT)
                .iterator();
        lodgedNext = nextLodged();
    }

    private @Nullable Life nextLodged() {
        return records.hasNext() ? new Life(records.next()) : null;
    }

    @Override
    public boolean hasNext() {
        return lodgedNext != null || !lives.isEmpty();
    }

    @Override
    public CloudEvent next() {
        while (lodgedNext != null && (lives.isEmpty() || lodgedNext.compareTo(lives.peek()) <= 0)) {
            lives.add(lodgedNext);
            lodgedNext = nextLodged();
        }
        var life = lives.poll();
        if (life == null) {
            throw new NoSuchElementException();
        }
        var event = life.event(++position);
        if (!life.over()) {
            lives.add(life);
        }
        return event;
    }
}
