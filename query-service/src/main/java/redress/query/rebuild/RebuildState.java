package redress.query.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.query.rebuild.comparison.ComparedIndex;

/**
 * How far a rebuild is, and what it came to.
 *
 * @param at when it began
 * @param done of {@code total} in this phase; the total may grow
 * @param events replayed so far
 * @param groupings taken in so far
 * @param seconds it has taken
 * @param equal whether old and new were equal; absent until that is known
 * @param swapped whether the new indices are live
 * @param sentence what a person should know about the end; absent while it is running
 * @param indices how each compares; empty until that is known
 */
record RebuildState(
        String id,
        Instant at,
        boolean running,
        String phase,
        long done,
        long total,
        long events,
        long groupings,
        double seconds,
        @Nullable Boolean equal,
        boolean swapped,
        @Nullable String sentence,
        List<ComparedIndex> indices) {}
