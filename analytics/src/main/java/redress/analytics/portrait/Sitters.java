package redress.analytics.portrait;

import java.time.Instant;
import java.util.List;
import redress.analytics.clustering.Cluster;
import redress.analytics.labelling.Shared;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * The clusters to be portrayed and all complaints with a text, entry by entry.
 *
 * @param complaints their ids
 * @param customers who lodged each
 * @param times when
 * @param ids of the clusters, in their order
 * @param words of the clusters
 * @param standsOut what stands out in each
 */
public record Sitters(
        List<String> complaints,
        List<String> customers,
        List<Instant> times,
        List<float[]> vectors,
        List<String> texts,
        List<Cluster> clusters,
        List<String> ids,
        List<List<Shared>> words,
        List<List<Hypothesis>> standsOut) {

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return clusters.size() + " clusters of " + texts.size() + " texts";
    }
}
