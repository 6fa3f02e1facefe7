package redress.query.rebuild.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.cloudevents.CloudEvents;
import redress.kafka.Received;
import redress.query.feed.Projector;
import redress.query.index.Generation;

/**
 * Takes events and groupings through the projections, from the first event to the latest and then on from there. It knows
 * how far it has come, so that it can be asked again and again until the indices are put live.
 */
public final class Replay {

    private static final List<String> STREAMS = List.of("complaints", "root-causes");
    private static final int BATCH = 1000;
    /** A grouping is told a while after the time it bears: clocks differ, and many are told together. */
    private static final Duration TELLING = Duration.ofMinutes(10);

    private final ReplayFeeds feeds;
    private final Projector projector;
    private final Instant begin;
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong groupings = new AtomicLong();
    private @Nullable Written written;

    /** Begins at the first event, into indices that are empty. */
    public Replay(ReplayFeeds feeds, Projector live, Generation into, Instant begin) {
        this.feeds = feeds;
        this.projector = live.into(into, this::remember);
        this.begin = begin;
    }

    private void remember(String index, String id) {
        if (written != null) {
            written.add(index, id);
        }
    }

    /** How many events were replayed so far. */
    public long events() {
        return events.get();
    }

    /** How many groupings were taken in so far. */
    public long groupings() {
        return groupings.get();
    }

    /** Replays all events up to the latest. */
    public void replayEvents() throws Exception {
        for (String stream : STREAMS) {
            while (page(stream) == ReplayFeeds.PAGE) {
                // A page that is not full is the last for now.
            }
        }
    }

    /** Takes in what was last said about every complaint, and the events that it rests on. */
    public void takeGroupings() throws Exception {
        takeGroupings(Instant.EPOCH, page -> page);
    }

    /** Takes in what has come since; tells which documents it wrote. */
    public Written catchUp() throws Exception {
        Written now = new Written();
        written = now;
        replayEvents();
        takeGroupings(begin.minus(TELLING), this::notTaken);
        written = null;
        return now;
    }

    private int page(String stream) throws Exception {
        List<Received> batch = new ArrayList<>(BATCH);
        int read = feeds.events(stream, positions.getOrDefault(stream, 0L), ReplayFeeds.PAGE, event -> {
            long position = Long.parseLong(event.extensions().getOrDefault(Extensions.POSITION, ""));
            positions.put(stream, position);
            batch.add(received(stream, position, event));
            if (batch.size() == BATCH) {
                projector.handle(batch);
                events.addAndGet(BATCH);
                batch.clear();
            }
        });
        projector.handle(batch);
        events.addAndGet(batch.size());
        return read;
    }

    private void takeGroupings(Instant since, UnaryOperator<List<Received>> wanted) throws Exception {
        String after = "";
        List<Received> page = new ArrayList<>();
        do {
            page.clear();
            feeds.groupings(after, since, ReplayFeeds.PAGE, event -> page.add(received("groupings", 0, event)));
            if (!page.isEmpty()) {
                after = Objects.requireNonNull(page.getLast().key());
                // Some of the complaints may have been lodged since the last look at the events.
                replayEvents();
                take(wanted.apply(page));
            }
        } while (!page.isEmpty());
    }

    private void take(List<Received> page) throws Exception {
        for (int from = 0; from < page.size(); from += BATCH) {
            List<Received> batch = page.subList(from, Math.min(page.size(), from + BATCH));
            projector.handle(batch);
            groupings.addAndGet(batch.size());
        }
    }

    private List<Received> notTaken(List<Received> page) {
        return page.stream().filter(one -> taken.add(one.event().id())).toList();
    }

    /** As if Kafka had delivered it. */
    private static Received received(String stream, long position, CloudEvent event) {
        return new Received("replay-" + stream, 0, position, event.subject(), CloudEvents.headers(event), event.data());
    }
}
