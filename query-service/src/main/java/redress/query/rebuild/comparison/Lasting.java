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
    private final Set<Place> touched = new HashSet<>();
    private Differences suspected;

    /** @param patience how long a document may differ before the difference counts */
    public Lasting(Comparison comparison, Differences first, Instant now, Duration patience) {
        this.comparison = comparison;
        this.patience = patience;
        this.suspected = first;
        first.known().forEach(difference -> since.put(place(difference), now));
    }

    /**
     * Looks again at what differed and at what was written into the new indices since. Left out is what happened while the
     * rebuild was looking and the live feed may not have been told yet: it will be.
     */
    public Differences lookAgain(Written written, Instant now) throws IOException {
        Map<String, Set<String>> ids = suspected.ids();
        written.ids().forEach((alias, some) -> {
            ids.computeIfAbsent(alias, _ -> new HashSet<>()).addAll(some);
            some.forEach(id -> touched.add(new Place(alias, id)));
        });
        Differences found = comparison.of(ids);
        // Among so many, those that are not listed can only be found by looking at everything.
        suspected = suspected.unlisted().isEmpty() ? found : comparison.all();
        Set<Place> places = new HashSet<>();
        suspected.known().forEach(difference -> places.add(place(difference)));
        since.keySet().retainAll(places);
        places.forEach(place -> since.putIfAbsent(place, now));
        return suspected.without(d -> d.behind() && touched.contains(place(d)) && !hasLasted(d, now));
    }

    /** Those that have lasted as long as the live feed is given. */
    public Differences lasting(Differences open, Instant now) {
        return open.without(difference -> !hasLasted(difference, now));
    }

    private boolean hasLasted(Difference difference, Instant now) {
        return !since.getOrDefault(place(difference), now).plus(patience).isAfter(now);
    }

    private static Place place(Difference difference) {
        return new Place(difference.alias(), difference.id());
    }
}
