package redress.analytics.index;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/**
 * A statement of an algorithm about one complaint, kept for ever: a later one closes it.
 *
 * @param cluster absent while the complaint is unlike everything seen so far
 * @param rootCause absent while no cause is suspected behind the cluster
 * @param rootCauseName the confirmed name, or the label while it is only suspected
 * @param method who or what chose the root cause: {@link #BY_CLUSTER}, {@link #BY_PERSON}, {@link #BY_ATTRIBUTES} or a
 *     way of learning with its version; absent in statements of earlier versions, which were all by cluster
 * @param learned the root cause that was learnt from similar complaints, named by a person or suspected behind attributes, before merges and splits;
 *     absent if it follows from the cluster
 * @param clustering the clustering that the statement rests on
 * @param version grows with each statement about the complaint
 * @param confidence 0 to 1
 * @param validTo absent for the current statement
 */
public record Link(
        String complaint,
        @Nullable String cluster,
        @Nullable String clusterLabel,
        @Nullable RootCauseId rootCause,
        @Nullable String rootCauseName,
        @Nullable String method,
        @Nullable RootCauseId learned,
        String clustering,
        long version,
        double confidence,
        Instant validFrom,
        @Nullable Instant validTo) {

    /** The cause suspected behind the cluster, or where people moved that. */
    public static final String BY_CLUSTER = "cluster";
    /** Of this very complaint a person said it. */
    public static final String BY_PERSON = "person";
    /** No cause follows from its words, but it has values that became frequent. */
    public static final String BY_ATTRIBUTES = "by-attributes";

    /** Whether it tells people the same. */
    public boolean saysTheSameAs(Link other) {
        return Objects.equals(cluster, other.cluster)
                && Objects.equals(clusterLabel, other.clusterLabel)
                && Objects.equals(rootCause, other.rootCause)
                && Objects.equals(rootCauseName, other.rootCauseName)
                && knownMethod().equals(other.knownMethod());
    }

    private String knownMethod() {
        return method == null ? BY_CLUSTER : method;
    }

    Link endedAt(Instant end) {
        return new Link(
                complaint,
                cluster,
                clusterLabel,
                rootCause,
                rootCauseName,
                method,
                learned,
                clustering,
                version,
                confidence,
                validFrom,
                end);
    }

    String id() {
        return complaint + "@" + version;
    }
}
