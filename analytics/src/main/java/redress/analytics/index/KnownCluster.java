package redress.analytics.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.portrait.Portrait;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;

/**
 * A cluster as the last clustering left it.
 *
 * @param id kept over clusterings
 * @param at when that clustering was
 * @param rootCauseId absent while no cause is suspected behind it; where that was merged, the one it was merged into
 * @param rootCauseName absent until a person has named the cause
 * @param state of the cause: suspected, confirmed or rejected
 * @param suspicion what was last published about it
 * @param portrait what people are shown of it; absent in what an earlier release left
 * @param emergedAt when it was announced between two clusterings, as something new; absent for those that a clustering found
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
        @Nullable Suspicion suspicion,
        @Nullable Portrait portrait,
        @Nullable Instant emergedAt) {

    /** The cause that was suspected behind this cluster, whatever people have decided since. */
    public @Nullable RootCauseId ownCause() {
        return rootCauseId == null ? null : RootCauseId.suspectedBehind(id);
    }

    /** Whether complaints of this cluster are linked to a cause. */
    public boolean hasLinkedCause() {
        return rootCauseId != null && !Judgement.REJECTED.equals(state);
    }

    /** The same cluster after people decided about the cause behind it. */
    public KnownCluster judged(Judgement judgement) {
        return new KnownCluster(
                id,
                at,
                label,
                keywords,
                size,
                clustering,
                example,
                judgement.rootCause(),
                judgement.name(),
                judgement.state(),
                suspicion,
                portrait,
                emergedAt);
    }

    /** The same cluster after something else was published about it. */
    public KnownCluster saidToBe(Suspicion published) {
        return new KnownCluster(
                id,
                at,
                label,
                keywords,
                size,
                clustering,
                example,
                rootCauseId,
                rootCauseName,
                state,
                published,
                portrait,
                emergedAt);
    }
}
