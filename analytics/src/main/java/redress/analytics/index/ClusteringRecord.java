package redress.analytics.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clustering came to.
 *
 * @param texts complaints that were grouped
 * @param suspected clusters behind which a cause is suspected
 * @param unassigned complaints that are like no other
 * @param resolutionTexts how many texts there were when the resolution was chosen
 * @param threshold cosine below which a new complaint joins no cluster
 * @param parameters absent in records of earlier versions
 */
public record ClusteringRecord(
        String id,
        Instant at,
        int texts,
        int clusters,
        int suspected,
        int unassigned,
        double resolution,
        int resolutionTexts,
        long seed,
        double threshold,
        Changes changes,
        @Nullable Parameters parameters) {

    /** How many clusters kept their id, kept it with other complaints, are new, or are no more. */
    public record Changes(
            int kept, int changed, @JsonProperty("new") int created, int gone) {}
}
