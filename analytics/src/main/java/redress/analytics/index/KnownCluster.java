package redress.analytics.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;

/**
 * A cluster as the last clustering left it.
 *
 * @param id kept over clusterings
 * @param at when that clustering was
 * @param rootCauseId absent while no cause is suspected behind it
 * @param rootCauseName absent until a person has named the cause
 * @param state of the cause: suspected, confirmed or rejected
 * @param suspicion what was last published about it
 */
public record KnownCluster(
        String id,
        Instant at,
        String label,
        List<String> keywords,
        int size,
        String clustering,
        Suspicion.Example example,
        @Nullable RootCauseId rootCauseId,
        @Nullable String rootCauseName,
        @Nullable String state,
        @Nullable Suspicion suspicion) {

    /** The cause that complaints of this cluster are linked to. */
    public @Nullable RootCauseId linkedCause() {
        return Judgement.REJECTED.equals(state) ? null : rootCauseId;
    }

    /** What people see as the name of the linked cause. */
    public @Nullable String linkedName() {
        if (linkedCause() == null) {
            return null;
        }
        return rootCauseName == null ? label : rootCauseName;
    }

    /** The same cluster after a person judged the cause behind it. */
    public KnownCluster judged(Judgement judgement) {
        return new KnownCluster(
                id,
                at,
                label,
                keywords,
                size,
                clustering,
                example,
                rootCauseId,
                judgement.name(),
                judgement.state(),
                suspicion);
    }
}
