package redress.command.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** The aggregates that commands were last sent to, as they were after that: so many of them, the least used one goes first. */
final class RememberedAggregates implements Cache {

    private final Map<Object, Object> aggregates = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    RememberedAggregates(int most) {
        this.most = most;
    }

    @Override
    // The interface leaves it to the caller to know the type.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public synchronized <K, V> V get(K key) {
        @Nullable Object found = aggregates.get(key);
        if (found != null) {
            CommandCourse.decidedFromMemory(key);
        }
        return (V) found;
    }

    @Override
    public synchronized void put(Object key, Object value) {
        aggregates.put(key, value);
        if (aggregates.size() > most) {
            aggregates.remove(aggregates.keySet().iterator().next());
        }
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        if (aggregates.containsKey(key)) {
            return false;
        }
        put(key, value);
        return true;
    }

    @Override
    public synchronized boolean remove(Object key) {
        return aggregates.remove(key) != null;
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return aggregates.containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
