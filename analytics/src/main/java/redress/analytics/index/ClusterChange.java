package redress.analytics.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a clustering did to one cluster, or what it made of one that is no more.
 *
 * @param cluster its id
 * @param label its words; of one that is no more the last it had
 * @param before complaints that were in it before
 * @param now complaints that are in it now
 * @param other the cluster it was split from or merged into
 * @param overlap of the complaints known to both clusterings, those that it shares with itself, or with the other one, as a
 *     part of all that are in either (Jaccard), 0 to 1
 * @param reason what happened, in numbers of complaints
 */
public record ClusterChange(
        Kind what,
        String cluster,
        @Nullable String label,
        int before,
        int now,
        @Nullable String other,
        double overlap,
        String reason) {

    /** What can happen to a cluster. */
    public enum Kind {
        /** It goes on under its id. */
        @JsonProperty("matched")
        MATCHED,
        /** It goes on under its id, but more than half of it is other than before: worth looking at again. */
        @JsonProperty("changed")
        CHANGED,
        /** A part of another one that is now by itself. */
        @JsonProperty("split")
        SPLIT,
        /** Its complaints, or most of them, are part of another one now. */
        @JsonProperty("merged")
        MERGED,
        /** Most of its complaints were in no cluster, or came from many. */
        @JsonProperty("new")
        NEW,
        /** Its complaints went to several others, or nowhere. */
        @JsonProperty("gone")
        GONE
    }
}
