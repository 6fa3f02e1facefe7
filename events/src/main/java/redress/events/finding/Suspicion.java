package redress.events.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param category which of the four common causes the words speak for, by its name in {@code CauseCategory}; absent where
 *     they speak for none, as in what was written before there were guesses
 * @param feeling what the customers seem to feel, by its name in {@code Feeling}
 */
public record Suspicion(
        String cluster,
        String clustering,
        String label,
        List<String> keywords,
        int complaints,
        Instant since,
        List<Example> examples,
        List<Hypothesis> hypotheses,
        @Nullable Guess category,
        @Nullable Guess feeling) {

    /** Without guesses. */
    public Suspicion(
            String cluster,
            String clustering,
            String label,
            List<String> keywords,
            int complaints,
            Instant since,
            List<Example> examples,
            List<Hypothesis> hypotheses) {
        this(cluster, clustering, label, keywords, complaints, since, examples, hypotheses, null, null);
    }

    /** The same with guesses. */
    public Suspicion guessing(@Nullable Guess suggestedCategory, @Nullable Guess suggestedFeeling) {
        return new Suspicion(
                cluster,
                clustering,
                label,
                keywords,
                complaints,
                since,
                examples,
                hypotheses,
                suggestedCategory,
                suggestedFeeling);
    }

    /** The same as another clustering would have said it. */
    public Suspicion seenBy(String otherClustering) {
        return new Suspicion(
                cluster, otherClustering, label, keywords, complaints, since, examples, hypotheses, category, feeling);
    }

    /**
     * What an algorithm suggests and a person decides.
     *
     * @param confidence 0 to 1
     */
    public record Guess(String value, double confidence) {}

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
     * @param p adjusted p-value (one-sided Fisher test, Benjamini-Hochberg over all values and pairs tested)
     * @param and the other value of a pair: counted is then who has both; absent for a single value
     */
    public record Hypothesis(
            String attribute,
            String value,
            int inside,
            int insideTotal,
            double outsideShare,
            double lift,
            double p,
            @Nullable Value and) {

        /** For a single value. */
        public Hypothesis(
                String attribute,
                String value,
                int inside,
                int insideTotal,
                double outsideShare,
                double lift,
                double p) {
            this(attribute, value, inside, insideTotal, outsideShare, lift, p, null);
        }
    }

    /** A value of an attribute. */
    public record Value(String attribute, String value) {}
}
