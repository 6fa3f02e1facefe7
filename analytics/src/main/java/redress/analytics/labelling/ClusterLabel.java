package redress.analytics.labelling;

import java.util.List;

/**
 * What people read instead of a cluster's number.
 *
 * @param label the most telling words, for a headline
 * @param shared words and word pairs that set the cluster apart, most telling first
 */
public record ClusterLabel(String label, List<Shared> shared) {

    public List<String> keywords() {
        return shared.stream().map(Shared::word).toList();
    }

    /** The label of a cluster whose texts share no words. */
    public static final String NO_COMMON_WORDS = "(no common words)";
}
