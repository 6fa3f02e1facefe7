package redress.events.finding;

import java.time.Instant;
import java.util.List;
import redress.events.ComplaintId;

/**
 * Why analytics believes that the complaints of one cluster share a cause. Points at example sentences by complaint and
 * span, never by text.
 *
 * @param cluster id of the cluster, kept over re-clusterings
 * @param clustering id of the clustering that saw it this way
 * @param label the cluster's words, for a headline without personal data
 * @param keywords words and word pairs that set the cluster apart, most telling first
 * @param complaints how many complaints the cluster holds
 * @param since when the oldest of them was lodged
 * @param examples the most typical sentences
 * @param hypotheses attribute values that stand out, most telling first
 */
public record Suspicion(
        String cluster,
        String clustering,
        String label,
        List<String> keywords,
        int complaints,
        Instant since,
        List<Example> examples,
        List<Hypothesis> hypotheses) {

    /** A sentence of a narrative: characters {@code from} (inclusive) to {@code to} (exclusive). */
    public record Example(ComplaintId complaint, int from, int to) {}

    /**
     * An attribute value that is more frequent inside the cluster than outside.
     *
     * @param attribute name, for example {@code product}
     * @param value the value that stands out
     * @param inside complaints of the cluster with that value
     * @param insideTotal complaints of the cluster that have the attribute
     * @param outsideShare share of that value among all other complaints that have the attribute
     * @param lift share inside divided by share outside; outside counts are floored at one half
     * @param p adjusted p-value (one-sided Fisher test, Benjamini-Hochberg over all values tested)
     */
    public record Hypothesis(
            String attribute, String value, int inside, int insideTotal, double outsideShare, double lift, double p) {}
}
