package redress.query.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.query.health.Freshness;

/** A list as every part of the API answers it. */
record ListOf<T>(long total, List<T> items, @Nullable String next, Freshness freshness) {

    static <T> ListOf<T> whole(List<T> items, Freshness freshness) {
        return new ListOf<>(items.size(), items, null, freshness);
    }
}
