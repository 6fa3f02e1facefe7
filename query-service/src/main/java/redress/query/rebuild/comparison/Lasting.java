package redress.query.rebuild.comparison;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import redress.query.rebuild.replay.Written;

/**
 * Tells differences that last from those that only time makes: the live feed hears of an event a moment after it is in the
 * event store.
 */
public final class Lasting {

    private record Place(String alias, String id) {}

    private final Comparison comparison;
    private final Duration patience;
    private final Map<Place, Instant> since = new HashMap<>();
    private Differences suspected;

    /** @param patience how long a document may differ before the difference counts */
    public Lasting(Comparison comparison, Differences first, Instant now, Duration patience) {
        this.comparison = comparison;
        this.patience = patience;
        this.suspected = first;
        first.known().forEach(difference -> since.put(place(difference), now));
    }

    /**
     * Looks again at what differed and at what was written into the new indices since. Those where the live ones were only
     * not told yet what was just written are left out.
     */
    public Differences lookAgain(Written written, Instant now) throws IOException {
        Map<String, Set<String>> ids = suspected.ids();
        written.ids()
                .forEach((alias, some) ->
                        ids.computeIfAbsent(alias, _ -> new HashSet<>()).addAll(some));
        Differences found = comparison.of(ids);
        // Among so many, those that are not listed can only be found by looking at everything.
        suspected = suspected.unlisted().isEmpty() ? found : comparison.all();
        Set<Place> places = new HashSet<>();
        suspected.known().forEach(difference -> places.add(place(difference)));
        since.keySet().retainAll(places);
        places.forEach(place -> since.putIfAbsent(place, now));
        return suspected.without(d -> d.behind() && written.contains(d.alias(), d.id()));
    }

    /** Those that have lasted as long as the live feed is given. */
    public Differences lasting(Differences open, Instant now) {
        return open.without(
                d -> since.getOrDefault(place(d), now).plus(patience).isAfter(now));
    }

    private static Place place(Difference difference) {
        return new Place(difference.alias(), difference.id());
    }
}
