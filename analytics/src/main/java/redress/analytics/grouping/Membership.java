package redress.analytics.grouping;

import org.jspecify.annotations.Nullable;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.analytics.index.Link;
import redress.events.RootCauseId;

/**
 * What is to be said about a complaint.
 *
 * @param cluster absent if it is unlike everything seen so far
 * @param confidence that it belongs to the cluster, 0 to 1
 * @param chosen the cause that it has by itself; absent if it has that of its cluster
 */
public record Membership(
        String complaint,
        @Nullable KnownCluster cluster,
        double confidence,
        @Nullable Chosen chosen) {

    /**
     * A root cause of a complaint's own.
     *
     * @param cause before merges and splits
     * @param method who or what chose it, as {@link Link#method} has it
     * @param confidence 0 to 1
     * @param label what people see until they have named it; absent where its cluster has one
     */
    public record Chosen(
            RootCauseId cause,
            String method,
            double confidence,
            @Nullable String label) {

        public Chosen(RootCauseId cause, String method, double confidence) {
            this(cause, method, confidence, null);
        }

        boolean isByAttributes() {
            return Link.BY_ATTRIBUTES.equals(method);
        }
    }

    /** As it was said before, of the same cluster as it is known now. */
    public static Membership of(Link link, @Nullable KnownCluster cluster) {
        RootCauseId learned = link.learned();
        String method = link.method();
        if (learned == null || method == null) {
            return new Membership(link.complaint(), cluster, link.confidence(), null);
        }
        String label = Link.BY_ATTRIBUTES.equals(method) ? link.rootCauseName() : null;
        return new Membership(
                link.complaint(), cluster, link.confidence(), new Chosen(learned, method, link.confidence(), label));
    }

    /**
     * The same, with what attributes said before unless it has a cause by now: words and people know better, nothing does not.
     * What people confirmed gives way to no mere suspicion.
     */
    Membership keeping(@Nullable Link before, Causes causes) {
        if (chosen != null || before == null || !Link.BY_ATTRIBUTES.equals(before.method())) {
            return this;
        }
        RootCauseId said = before.rootCause();
        boolean isConfirmed = said != null
                && Judgement.CONFIRMED.equals(causes.judgement(said).state());
        boolean clusterKnowsBetter = cluster != null
                && cluster.hasLinkedCause()
                && (!isConfirmed || Judgement.CONFIRMED.equals(cluster.state()));
        return clusterKnowsBetter ? this : choosing(of(before, cluster).chosen);
    }

    /** The same if it had no cause of its own, or another. */
    Membership choosing(@Nullable Chosen other) {
        return new Membership(complaint, cluster, confidence, other);
    }

    /** Where its way through the decisions begins. */
    @Nullable
    RootCauseId beginning() {
        if (chosen != null) {
            return chosen.cause;
        }
        return cluster == null ? null : cluster.ownCause();
    }
}
